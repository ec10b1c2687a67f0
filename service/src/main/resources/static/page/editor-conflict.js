// Two texts beside each other, where somebody else has saved meanwhile.

// The lines of two texts that the other has not, by their longest common subsequence; of long texts only the middle.
function different(mine, theirs) {
  let from = 0;
  while (from < mine.length && from < theirs.length && mine[from] === theirs[from]) {
    from++;
  }
  let a = mine.length;
  let b = theirs.length;
  while (a > from && b > from && mine[a - 1] === theirs[b - 1]) {
    a--;
    b--;
  }
  const left = mine.slice(from, a);
  const right = theirs.slice(from, b);
  const same = {mine: new Set(), theirs: new Set()};
  if (left.length * right.length <= 4_000_000) {
    const longest = Array.from({length: left.length + 1}, () => new Uint32Array(right.length + 1));
    for (let i = left.length - 1; i >= 0; i--) {
      for (let j = right.length - 1; j >= 0; j--) {
        longest[i][j] = left[i] === right[j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    for (let i = 0, j = 0; i < left.length && j < right.length;) {
      if (left[i] === right[j]) {
        same.mine.add(from + i++);
        same.theirs.add(from + j++);
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }
  return {mine: i => i >= from && i < a && !same.mine.has(i), theirs: i => i >= from && i < b && !same.theirs.has(i)};
}

function fill(target, lines, marked) {
  target.replaceChildren(...lines.map((text, i) => {
    const line = document.createElement(marked(i) ? 'mark' : 'span');
    line.textContent = text + '\n';
    return line;
  }));
  target.querySelector('mark')?.scrollIntoView({block: 'nearest'});
}

// mine gives the text of the editor; keep and take are told what was saved meanwhile
export function showBoth(words, mine, {keep, take}) {
  const section = document.getElementById('conflict');
  let theirs = null;
  document.getElementById('keep-mine').addEventListener('click', () => keep(theirs));
  document.getElementById('take-theirs').addEventListener('click', () => {
    section.hidden = true;
    take(theirs);
  });
  return {
    show(other) {
      theirs = other;
      document.getElementById('conflict-who').textContent = words.theirs.replace('{0}', other.who)
        .replace('{1}', other.when).replace('{2}', other.version);
      const [left, right] = [mine(), other.text].map(each => each.split(/\r?\n/));
      const marked = different(left, right);
      section.hidden = false;
      fill(document.getElementById('mine'), left, marked.mine);
      fill(document.getElementById('theirs'), right, marked.theirs);
      section.focus();
    },
    hide() {
      section.hidden = true;
    },
  };
}
