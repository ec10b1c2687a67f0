// Texts that were typed and not saved, kept in this browser: by person, change, file, and the version that was edited.

export function keptText(actor, change, file) {
  const prefix = `chengxin/${actor}/${change}/${file}@`;

  function keys() {
    return Object.keys(localStorage).filter(each => each.startsWith(prefix));
  }

  return {
    // The text that was typed last; null where all was saved.
    find() {
      let latest = null;
      for (const key of keys()) {
        try {
          const kept = JSON.parse(localStorage.getItem(key));
          if (kept && (latest === null || kept.at > latest.at)) {
            latest = kept;
          }
        } catch {
          localStorage.removeItem(key);
        }
      }
      return latest;
    },
    // base: the text that was edited, as it was saved
    keep(version, base, text) {
      try {
        localStorage.setItem(prefix + version, JSON.stringify({version, base, text, at: new Date().toISOString()}));
        keys().filter(each => each !== prefix + version).forEach(each => localStorage.removeItem(each));
        return true;
      } catch {
        return false;
      }
    },
    forget() {
      keys().forEach(each => localStorage.removeItem(each));
    },
  };
}
