// The officers' subset of DRL, coloured.
import {StreamLanguage} from '@codemirror/language';

const KEYWORDS = /^(?:package|rule|when|then|end)\b/;
const FACTS = /^(?:OrganizationView|Findings|ApplicationView|ApplicationFindings)\b/;
const RESULTS = /^(?:finding|conclude|score|p)(?=\s*\()/;

export const drl = StreamLanguage.define({
  name: 'drl',
  startState: () => ({comment: false}),
  token(stream, state) {
    if (state.comment) {
      state.comment = !stream.match(/^.*?\*\//);
      if (state.comment) {
        stream.skipToEnd();
      }
      return 'comment';
    }
    if (stream.eatSpace()) {
      return null;
    }
    if (stream.match('//')) {
      stream.skipToEnd();
      return 'comment';
    }
    if (stream.match('/*')) {
      state.comment = true;
      return 'comment';
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) {
      return 'string';
    }
    if (stream.match(/^@\w+/)) {
      return 'meta';
    }
    if (stream.match(/^\d+(?:\.\d+)?/)) {
      return 'number';
    }
    if (stream.match(KEYWORDS)) {
      return 'keyword';
    }
    if (stream.match(FACTS)) {
      return 'typeName';
    }
    if (stream.match(RESULTS)) {
      return 'keyword';
    }
    if (stream.match(/^[A-Z][A-Z_0-9]+\b/)) {
      return 'atom';
    }
    if (stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u)) {
      return 'variableName';
    }
    if (stream.match(/^(?:&&|\|\||[<>=!]=|[<>!])/)) {
      return 'operator';
    }
    stream.next();
    return null;
  },
  languageData: {
    commentTokens: {line: '//', block: {open: '/*', close: '*/'}},
    closeBrackets: {brackets: ['(', '"']},
    indentOnInput: /^\s*(?:when|then|end)$/,
  },
});

// The rule around a place, as it is written: what the panel beside the text shows, in order or not.
export function ruleAt(doc, position) {
  const here = doc.lineAt(position).number;
  let first = here;
  while (first > 0 && !/^\s*rule\b/.test(doc.line(first).text)) {
    if (first < here && /^\s*end\b/.test(doc.line(first).text)) {
      return null;
    }
    first--;
  }
  if (first === 0) {
    return null;
  }
  let last = first;
  while (last < doc.lines && !/^\s*end\b/.test(doc.line(last).text)) {
    last++;
  }
  const text = doc.sliceString(doc.line(first).from, doc.line(last).to);
  const annotation = name => text.match(new RegExp('@' + name + '\\s*\\(\\s*"((?:[^"\\\\]|\\\\.)*)"'))?.[1] ?? '';
  return {
    first,
    name: text.match(/^\s*rule\s+"([^"]*)"/)?.[1] ?? '',
    clause: annotation('clause'),
    quote: annotation('quote'),
    inForce: annotation('inForce'),
    verified: !/@verified\s*\(\s*"?false/.test(text),
  };
}
