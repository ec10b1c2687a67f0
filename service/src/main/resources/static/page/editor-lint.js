// What the service finds in the text as it is now, and how it is shown: in the text, in a list, beside it.
import {ruleAt} from './editor-drl.js';

export function place(doc, diagnostic) {
  const line = doc.line(Math.min(Math.max(diagnostic.line, 1), doc.lines));
  const from = Math.min(line.from + Math.max(diagnostic.column - 1, line.text.search(/\S|$/)), line.to);
  const word = diagnostic.column > 0 ? line.text.slice(from - line.from).match(/^[\p{L}\w]+|^./u)?.[0].length ?? 0 : 0;
  return {from, to: word > 0 ? from + word : line.to};
}

function said(diagnostic, chinese) {
  return chinese ? {message: diagnostic.messageZh, hint: diagnostic.hintZh}
    : {message: diagnostic.message, hint: diagnostic.hint};
}

// Marks in the text: a mistake has to be mended, a warning is for whoever reads it.
export function marks(doc, {diagnostics, warnings}, {file, chinese}) {
  const mark = severity => each => {
    const {message, hint} = said(each, chinese);
    return {...place(doc, each), severity, message: message + (hint ? '\n' + hint : '')};
  };
  const here = each => each.file === file;
  return [...diagnostics.filter(here).map(mark('error')), ...warnings.filter(here).map(mark('warning'))];
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) {
    made.className = className;
  }
  return made;
}

// What is found, that of this file first, each with a way to its place.
function entries(found, {file, chinese, words, link, go}) {
  const all = element('ul', '');
  for (const each of [...found].sort((one, other) => (other.file === file) - (one.file === file))) {
    const mine = each.file === file;
    const there = mine ? null : link(each);
    const line = words.line.replace('{0}', each.line || 1);
    const way = element(mine ? 'button' : there ? 'a' : 'code', mine ? line : each.file + (each.line ? ' ' + line : ''), mine ? 'quiet' : '');
    if (mine) {
      way.type = 'button';
      way.addEventListener('click', () => go(each));
    } else if (there) {
      way.href = there;
    }
    const {message, hint} = said(each, chinese);
    const entry = element('li', '');
    entry.append(way, ' ', element('strong', message), ' ', element('span', hint, 'what'));
    all.append(entry);
  }
  return all;
}

// The list below the text: mistakes, then warnings.
export function list(target, {diagnostics, warnings}, options) {
  const {words} = options;
  target.replaceChildren(element('p', diagnostics.length === 0 ? words.clean
    : words.problems.replace('{0}', diagnostics.length), diagnostics.length === 0 ? 'fine' : 'count'));
  if (diagnostics.length > 0) {
    target.append(entries(diagnostics, options));
  }
  if (warnings.length > 0) {
    target.append(element('p', words.warnings.replace('{0}', warnings.length), 'note'), entries(warnings, options));
  }
}

// The panel beside the text: the clause of the rule at the cursor.
export function clause(target, state, rules, {file, words, chinese}) {
  const rule = ruleAt(state.doc, state.selection.main.head);
  const told = rule && rules.find(each => each.rule.name === rule.name && each.rule.file === file);
  const shown = JSON.stringify([rule, told?.resultZh, told?.conditionZh]);
  if (target.dataset.shown === shown) {
    return;
  }
  target.dataset.shown = shown;
  if (!rule) {
    target.replaceChildren(element('p', words.norule, 'note'));
    return;
  }
  const parts = [element('p', rule.name, 'rule'), element('p', words.clause + (chinese ? '：' : ': ') + rule.clause, 'cite'),
    element('blockquote', rule.quote), element('p', rule.verified ? words.verified : words.unverified,
      rule.verified ? 'fine' : 'mark')];
  if (rule.inForce) {
    parts.push(element('p', words.inforce + (chinese ? '：' : ': ') + rule.inForce.replace('/', ' — ').replace('..', ''), 'cite'));
  }
  if (told?.resultZh) {
    parts.push(element('p', '⇒ ' + told.resultZh, 'result'), element('p', told.conditionZh, 'what'));
  } else {
    parts.push(element('p', words.unfinished, 'note'));
  }
  target.replaceChildren(...parts);
}
