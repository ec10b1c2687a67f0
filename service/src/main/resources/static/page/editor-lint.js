// What the service finds in the text as it is now, and how it is shown: in the text, in a list, beside it.
import {ruleAt} from './editor-drl.js';

export function place(doc, diagnostic) {
  const line = doc.line(Math.min(Math.max(diagnostic.line, 1), doc.lines));
  const from = Math.min(line.from + Math.max(diagnostic.column - 1, line.text.search(/\S|$/)), line.to);
  const word = diagnostic.column > 0 ? line.text.slice(from - line.from).match(/^[\p{L}\w]+|^./u)?.[0].length ?? 0 : 0;
  return {from, to: word > 0 ? from + word : line.to};
}

export function said(diagnostic, chinese) {
  return chinese ? {message: diagnostic.messageZh, hint: diagnostic.hintZh}
    : {message: diagnostic.message, hint: diagnostic.hint};
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) {
    made.className = className;
  }
  return made;
}

// The list below the text: the mistakes of this file first, each with a way to its place.
export function list(target, diagnostics, {file, chinese, words, link, go}) {
  const mine = diagnostics.filter(each => each.file === file);
  const others = diagnostics.filter(each => each.file !== file);
  target.replaceChildren(element('p', diagnostics.length === 0 ? words.clean
    : words.problems.replace('{0}', diagnostics.length), diagnostics.length === 0 ? 'fine' : 'count'));
  const entries = document.createElement('ul');
  for (const each of mine) {
    const button = element('button', words.line.replace('{0}', each.line || 1), 'quiet');
    button.type = 'button';
    button.addEventListener('click', () => go(each));
    const {message, hint} = said(each, chinese);
    const entry = document.createElement('li');
    entry.append(button, ' ', element('strong', message), ' ', element('span', hint, 'what'));
    entries.append(entry);
  }
  for (const each of others) {
    const to = element('a', each.file + (each.line ? ' ' + words.line.replace('{0}', each.line) : ''));
    to.href = link(each);
    const {message, hint} = said(each, chinese);
    const entry = document.createElement('li');
    entry.append(to, ' ', element('strong', message), ' ', element('span', hint, 'what'));
    entries.append(entry);
  }
  if (entries.childElementCount > 0) {
    target.append(entries);
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
