// What can be written at a place in a rule: terms, codes and parameters, each with its Chinese word.

const FACT = /\b(OrganizationView|Findings|ApplicationView|ApplicationFindings)\s*\(/g;
const RULE = 'rule "${一句话写明规定}"\n    @clause( "${条款}" )\n    @quote( "${原文}" )\n    @inForce( "${2026-01-01}/.." )\nwhen\n'
  + '    OrganizationView( ${条件} )\nthen\n    finding( ${认定} );\nend\n';

// The bracket that is open at the end of a text, and what stands before it; null where none is.
function open(text) {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    if (text[i] === ')') {
      depth++;
    } else if (text[i] === '(' && depth-- === 0) {
      return {before: text.slice(0, i), inside: text.slice(i + 1)};
    }
  }
  return null;
}

// The names of a chain of terms that a text ends with: the last one first to be asked.
function chain(text) {
  const names = [];
  let rest = text.trimEnd();
  while (rest.endsWith('.')) {
    rest = rest.slice(0, -1).trimEnd();
    const bracket = rest.endsWith(')') ? open(rest.slice(0, -1)) : null;
    const name = bracket?.before.match(/([a-zA-Z]\w*)\s*$/)?.[1];
    if (!name) {
      return null;
    }
    names.unshift(name);
    rest = bracket.before.slice(0, bracket.before.length - name.length).trimEnd();
  }
  return names;
}

function typeOf(vocabulary, fact, names) {
  let type = fact;
  for (const name of names ?? []) {
    type = vocabulary.terms[type]?.find(each => each.name === name)?.gives;
  }
  return type;
}

function termOptions(vocabulary, type, chinese) {
  return (vocabulary.terms[type] ?? []).map(each => {
    const brackets = each.takes.length === 0 ? '()' : each.takes[0] === 'Parameter' ? '(p(""))' : '()';
    const apply = (view, completion, from, to) => {
      const inside = each.takes.length === 0 ? 0 : each.takes[0] === 'Parameter' ? 3 : 1;
      view.dispatch({changes: {from, to, insert: each.name + brackets},
        selection: {anchor: from + each.name.length + brackets.length - inside}, userEvent: 'input.complete'});
    };
    return {label: chinese ? each.zh : each.name, displayLabel: each.signature, detail: each.zh, apply, type: 'function'};
  });
}

function codeOptions(codes, chinese) {
  return (codes ?? []).map(each => ({label: chinese ? each.zh : each.name, displayLabel: each.name, apply: each.name,
    detail: each.zh, type: 'constant'}));
}

// knows: {vocabulary, parameters}, as they are loaded
export function completion(knows, snippet) {
  return context => {
    const line = context.state.doc.lineAt(context.pos);
    const all = context.state.sliceDoc(0, context.pos);
    const start = Math.max(all.lastIndexOf('\nrule '), all.startsWith('rule ') ? 0 : -1);
    const word = context.matchBefore(/[\p{L}\w-]*/u);
    const typed = word?.text ?? '';
    const rule = start < 0 ? '' : all.slice(start, all.length - typed.length);
    const answer = (options, from = word.from) => options.length === 0 ? null
      : {from, options, validFor: /^[\p{L}\w-]*$/u};

    if (start < 0 || /\n\s*end\s*\n/.test(rule)) {
      return typed && 'rule'.startsWith(typed) ? answer([snippet(RULE, {label: 'rule', detail: '新规则', type: 'keyword'})]) : null;
    }
    if (context.matchBefore(/@\w*$/)) {
      const from = context.matchBefore(/@\w*$/).from;
      return {from, options: [['@clause', '条款'], ['@quote', '原文'], ['@inForce', '施行期间']].map(each =>
        snippet(each[0] + '( "${}" )', {label: each[0], detail: each[1], type: 'keyword'})).concat(
        {label: '@verified', apply: '@verified( false )', detail: '未核实', type: 'keyword'}), validFor: /^@\w*$/};
    }
    const vocabulary = knows.vocabulary;
    const chinese = /\p{Script=Han}/u.test(typed);
    const bracket = open(rule);
    if (/\bp\(\s*"$/.test(rule)) {
      return answer((knows.parameters ?? []).map(each => ({label: chinese ? each.description : each.key,
        displayLabel: each.key, apply: each.key, detail: each.description, type: 'property'})));
    }
    if (!vocabulary || /"[^"\n]*$/.test(line.text.slice(0, word.from - line.from).replace(/"[^"\n]*"/g, ''))) {
      return null;
    }
    if (/\n\s*then\b/.test(rule)) {
      const said = bracket?.before.match(/(finding|conclude|score)\s*$/)?.[1];
      if (said === 'finding') {
        return answer(codeOptions(vocabulary.findings, chinese));
      }
      if (said === 'conclude') {
        const matter = bracket.inside.match(/([A-Z_]+)\s*,\s*$/)?.[1];
        return answer(codeOptions(matter ? vocabulary.outcomes[matter] : vocabulary.matters, chinese));
      }
      return typed || context.explicit ? answer([snippet('finding( ${} );', {label: 'finding', detail: '认定', type: 'keyword'}),
        snippet('conclude( ${} );', {label: 'conclude', detail: '结论', type: 'keyword'}),
        snippet('score( p("${}") );', {label: 'score', detail: '计分', type: 'keyword'})]) : null;
    }
    const facts = [...rule.matchAll(FACT)];
    if (facts.length === 0) {
      return /\n\s*when\b/.test(rule) && (typed || context.explicit) ? answer(vocabulary.facts.map(each =>
        snippet(each + '( ${} )', {label: each, type: 'type'}))) : null;
    }
    const fact = facts[facts.length - 1][1];
    const names = chain(rule);
    if (names === null || names.length > 0) {
      return names && answer(termOptions(vocabulary, typeOf(vocabulary, fact, names), chinese));
    }
    const taker = bracket?.before.match(/([a-zA-Z]\w*)\s*$/)?.[1];
    if (taker && taker !== fact && /^[a-z]/.test(taker)) {
      const on = typeOf(vocabulary, fact, chain(bracket.before.slice(0, bracket.before.length - taker.length)));
      const term = vocabulary.terms[on]?.find(each => each.name === taker);
      const place = bracket.inside.split(',').length - 1;
      const takes = term?.takes[Math.min(place, term.takes.length - 1)];
      return !takes ? null : takes === 'Parameter' ? answer([snippet('p("${}")', {label: 'p', detail: '参数', type: 'keyword'})])
        : answer(codeOptions(vocabulary.codes[takes], chinese));
    }
    const compared = rule.match(/([<>=!]=|[<>])\s*$/);
    if (compared) {
      const left = chain(rule.slice(0, rule.length - compared[0].length).trimEnd() + '.');
      const codes = vocabulary.codes[typeOf(vocabulary, fact, left)];
      return answer(codeOptions(codes, chinese).concat(snippet('p("${}")', {label: 'p', detail: '参数', type: 'keyword'})));
    }
    return typed || context.explicit ? answer(termOptions(vocabulary, fact, chinese)) : null;
  };
}
