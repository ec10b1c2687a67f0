// The editor of a change's files. It saves with the version that it has seen, and keeps what is typed in this browser
// until it is saved.
import {EditorState, Prec} from '@codemirror/state';
import {EditorView, keymap} from '@codemirror/view';
import {basicSetup} from 'codemirror';
import {indentWithTab} from '@codemirror/commands';
import {StreamLanguage, indentUnit} from '@codemirror/language';
import {autocompletion, snippetCompletion} from '@codemirror/autocomplete';
import {forceLinting, linter, lintGutter} from '@codemirror/lint';
import {yaml} from '@codemirror/legacy-modes/mode/yaml';
import {drl} from './editor-drl.js';
import {completion} from './editor-complete.js';
import {keptText} from './editor-kept.js';
import {clause, list, marks, place} from './editor-lint.js';
import {showBoth} from './editor-conflict.js';
import {phrases} from './editor-phrases.js';

const host = document.getElementById('editor');

async function start() {
  const {change, file, actor, nonce} = host.dataset;
  const editable = host.dataset.editable === 'true';
  const chinese = document.documentElement.lang.startsWith('zh');
  const words = Object.fromEntries([...document.querySelectorAll('#words li')]
    .map(each => [each.dataset.word, each.textContent]));
  const token = document.querySelector('meta[name=csrf-token]')?.content;
  const at = '/api/v1/rule-sets/changes/' + change;
  const address = at + '/files/' + file.split('/').map(encodeURIComponent).join('/');
  const kept = keptText(actor, change, file);
  const state = document.getElementById('state');
  const tell = (word, ...values) => {
    state.textContent = values.reduce((text, value, i) => text.replace(`{${i}}`, value), words[word]);
    state.dataset.state = word;
  };

  async function saved() {
    const answer = await fetch(address, {cache: 'no-store'});
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return {version: Number(answer.headers.get('ETag').replace(/\D/g, '')), text: await answer.text()};
  }

  let {version, text: base} = await saved();
  const knows = {vocabulary: null, parameters: []};
  let rules = [];
  let dirty = false;

  function adopt(next) {
    version = next;
    document.querySelectorAll('input.version').forEach(each => each.value = next);
  }
  adopt(version);

  // ---- what is wrong
  const files = new Set([...document.querySelectorAll('.files [data-file]')].map(each => each.dataset.file));
  const options = {file, chinese, words, link: each => files.has(each.file)
    ? `/changes/${change}/rules?file=${encodeURIComponent(each.file)}&line=${each.line}` : null,
    go(each) {
      const {from} = place(view.state.doc, each);
      view.dispatch({selection: {anchor: from}, scrollIntoView: true});
      view.focus();
    }};
  const problems = document.getElementById('problems');

  async function lint(view) {
    const path = `${at}/lint` + (editable ? '?path=' + encodeURIComponent(file) : '');
    try {
      const answer = await fetch(path, editable ? {method: 'POST', body: text(view),
        headers: {'Content-Type': 'text/plain;charset=UTF-8', 'X-CSRF-TOKEN': token}} : {});
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      const found = await answer.json();
      knows.parameters = found.parameters;
      rules = found.rules;
      list(problems, found, options);
      clause(document.getElementById('clause'), view.state, rules, options);
      return marks(view.state.doc, found, options);
    } catch {
      problems.textContent = words.nolint;
      return [];
    }
  }

  // ---- the text
  const crlf = /\r\n/.test(base) && !/[^\r]\n/.test(base);
  const text = view => view.state.doc.toString().replace(/\n/g, crlf ? '\r\n' : '\n');
  let later = 0;

  function keep() {
    clearTimeout(later);
    if (dirty) {
      kept.keep(version, base, text(view));
    }
  }

  function changed() {
    dirty = text(view) !== base;
    if (dirty) {
      tell('unsaved');
      clearTimeout(later);
      later = setTimeout(keep, 200);
    } else {
      clearTimeout(later);
      kept.forget();
      tell('saved', version);
    }
  }

  const language = file.endsWith('.drl') ? drl : StreamLanguage.define(yaml);
  const help = file.endsWith('.drl') ? [autocompletion({override: [completion(knows, snippetCompletion)]})] : [];
  const view = new EditorView({parent: host, state: EditorState.create({doc: base, extensions: [
    Prec.highest(keymap.of([{key: 'Mod-s', preventDefault: true, run: () => (save(), true)}])),
    ...help, basicSetup, keymap.of([indentWithTab]), language, indentUnit.of(file.endsWith('.drl') ? '    ' : '  '),
    linter(lint, {delay: 350}), lintGutter(), EditorView.lineWrapping, EditorView.cspNonce.of(nonce),
    EditorState.phrases.of(chinese ? phrases : {}), EditorState.readOnly.of(!editable),
    EditorView.contentAttributes.of({'aria-label': words.label, 'aria-multiline': 'true', id: 'text', tabindex: '0'}),
    EditorView.updateListener.of(update => {
      if (update.docChanged) {
        changed();
      }
      if (update.docChanged || update.selectionSet) {
        clause(document.getElementById('clause'), update.state, rules, options);
      }
    }),
  ]})});
  const put = content => view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: content.replace(/\r\n/g, '\n')}});

  // ---- saving
  const csrf = {'X-CSRF-TOKEN': token};

  function send(seen) {
    return fetch(address, {method: 'PUT', body: text(view),
      headers: {...csrf, 'Content-Type': 'text/plain;charset=UTF-8', 'If-Match': `"${seen}"`}});
  }

  async function done(answer, written) {
    const now = await answer.json();
    adopt(now.version);
    document.getElementById('version').textContent = words.version.replace('{0}', now.version).replace('{1}', now.changedBy);
    base = written;
    conflict.hide();
    document.getElementById('restored').hidden = true;
    changed();
    document.body.dispatchEvent(new Event('saved'));
  }

  async function meanwhile() {
    const theirs = await saved();
    const who = await (await fetch(at, {cache: 'no-store'})).json();
    return {...theirs, who: who.changedBy, when: new Date(who.changedAt).toLocaleString(document.documentElement.lang)};
  }

  let saving = false;
  async function save() {
    if (!editable || saving) {
      return;
    }
    saving = true;
    keep();
    tell('saving');
    try {
      const written = text(view);
      const answer = await send(version);
      if (answer.ok) {
        await done(answer, written);
      } else if (answer.status === 409) {
        await disagreed((await answer.json()).type, written);
      } else {
        tell(answer.status === 401 || answer.status === 403 ? 'loggedout' : answer.status === 413 ? 'toolarge' : 'failed');
      }
    } catch {
      tell('failed');
    } finally {
      saving = false;
    }
  }

  async function disagreed(type, written) {
    if (!type.endsWith('change-conflict')) {
      tell('closed');
      return;
    }
    const theirs = await meanwhile();
    if (theirs.text === base) {
      const again = await send(theirs.version);
      if (again.ok) {
        await done(again, written);
        tell('other', theirs.who, version);
        return;
      }
    }
    tell('unsaved');
    conflict.show(theirs);
  }

  const conflict = showBoth(words, () => text(view), {
    keep(theirs) {
      adopt(theirs.version);
      base = theirs.text;
      save();
    },
    take(theirs) {
      adopt(theirs.version);
      base = theirs.text;
      put(theirs.text);
      document.getElementById('restored').hidden = true;
      tell('took');
      view.focus();
    },
  });

  // ---- what was typed before
  const earlier = editable ? kept.find() : null;
  if (earlier && earlier.text !== base) {
    const shown = {version, text: base};
    const same = earlier.base === base;
    if (!same) {
      // It is saved as what it was made of, so that what a colleague has saved since is not lost unseen.
      adopt(earlier.version);
      base = earlier.base;
    }
    put(earlier.text);
    document.getElementById('restored').hidden = false;
    document.getElementById('restored-text').textContent = words.restored.replace('{0}',
      new Date(earlier.at).toLocaleString(document.documentElement.lang));
    document.getElementById('discard').addEventListener('click', () => {
      if (!same) {
        adopt(shown.version);
        base = shown.text;
        conflict.hide();
      }
      put(base);
      document.getElementById('restored').hidden = true;
      view.focus();
    });
    if (!same) {
      meanwhile().then(conflict.show);
    }
  } else {
    kept.forget();
    tell('saved', version);
  }
  if (host.dataset.template === 'scenario' && editable) {
    const template = document.getElementById('scenario-template').textContent.replace(/^\n/, '');
    const end = view.state.doc.length;
    const before = end === 0 ? '' : view.state.doc.toString().endsWith('\n') ? '\n' : '\n\n';
    view.dispatch({changes: {from: end, insert: before + template}, selection: {anchor: end + before.length},
      scrollIntoView: true});
    history.replaceState(null, '', `/changes/${change}/rules?file=${encodeURIComponent(file)}`);
  }

  const line = Number(host.dataset.line);
  if (line > 0) {
    view.dispatch({selection: {anchor: view.state.doc.line(Math.min(line, view.state.doc.lines)).from}, scrollIntoView: true});
    view.focus();
  }
  document.getElementById('save')?.addEventListener('click', save);
  for (const when of ['pagehide', 'visibilitychange']) {
    window.addEventListener(when, keep);
  }
  host.dataset.ready = 'true';
  forceLinting(view);
  if (file.endsWith('.drl')) {
    knows.vocabulary = await (await fetch('/api/v1/rule-sets/vocabulary')).json();
    host.dataset.words = 'true';
  }
}

if (host) {
  start().catch(() => {
    document.getElementById('state').textContent = document.querySelector('#words [data-word=failed]').textContent;
  });
}
