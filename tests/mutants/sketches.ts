/** Bugs that the proofs of the sketches must catch: each is one edit of one file, and some test must fail with it. */
const bloom = 'src/core/sketches/bloom.ts';
const countMin = 'src/core/sketches/count-min.ts';
const hyperloglog = 'src/core/sketches/hyperloglog.ts';
const questions = 'src/core/sketches/questions.ts';
const trio = 'src/core/sketches/trio.ts';
const model = 'src/simulators/sketches/model.ts';

/** Tests that guard this core beside the simulator's own. */
export const tests = ['tests/unit/simulators/contract'];

export const mutants = [
  {
    bug: 'a key may have been added if any of its bits is set',
    file: bloom,
    from: 'places.every((place)',
    to: 'places.some((place)',
  },
  {
    bug: 'adding sets all bits but the last',
    file: bloom,
    from: 'for (const place of places) set',
    to: 'for (const place of places.slice(0, -1)) set',
  },
  {
    bug: 'a filter is changed in place',
    file: bloom,
    from: 'const set = bits.slice();',
    to: 'const set = bits;',
  },
  {
    bug: 'merged filters keep only what both have',
    file: bloom,
    from: 'bit | (b[i] ?? 0)',
    to: 'bit & (b[i] ?? 0)',
  },
  {
    bug: 'the formula forgets the probes that fill the array',
    file: bloom,
    from: '(-probes * keys) / bits',
    to: '-keys / bits',
  },
  {
    bug: 'the best number of probes is rounded down',
    file: bloom,
    from: 'Math.round((bits',
    to: 'Math.floor((bits',
  },
  {
    bug: 'bits per key are counted with one logarithm',
    file: bloom,
    from: '-log(share) / (log(2) * log(2))',
    to: '-log(share) / log(2)',
  },
  {
    bug: 'a count is the greatest of its counters',
    file: countMin,
    from: 'Math.min(...rows.map((row, i) =>',
    to: 'Math.max(...rows.map((row, i) =>',
  },
  {
    bug: 'a count is taken from the first row',
    file: countMin,
    from: 'Math.min(...rows.map((row, i) =>',
    to: 'Math.min(...rows.slice(0, 1).map((row, i) =>',
  },
  {
    bug: 'only the least of the counters grows',
    file: countMin,
    from: 'grown[place] = (row[place] ?? 0) + 1;',
    to: 'grown[place] = Math.max(row[place] ?? 0, leastCount(rows, places) + 1);',
  },
  {
    bug: 'a row is changed in place',
    file: countMin,
    from: 'const grown = row.slice();',
    to: 'const grown = row;',
  },
  {
    bug: 'merged rows take the larger counter',
    file: countMin,
    from: 'count + (b[i]?.[place] ?? 0)',
    to: 'Math.max(count, b[i]?.[place] ?? 0)',
  },
  {
    bug: 'the bound is 1 over the width',
    file: countMin,
    from: '(exp(1) * counted) / width',
    to: 'counted / width',
  },
  { bug: 'the chance does not fall with the rows', file: countMin, from: 'exp(-depth)', to: 'exp(-1)' },
  {
    bug: 'the rank counts the zeros of the whole hash',
    file: hyperloglog,
    from: '(hash << precision) >>> precision',
    to: 'hash >>> 0',
  },
  {
    bug: 'the rank is the number of zeros',
    file: hyperloglog,
    from: '- precision + 1 }',
    to: '- precision }',
  },
  {
    bug: 'the last bits name the register',
    file: hyperloglog,
    from: 'register: hash >>> (32 - precision)',
    to: 'register: hash & (2 ** precision - 1)',
  },
  {
    bug: 'a register takes what came last',
    file: hyperloglog,
    from: 'if ((registers[register] ?? 0) >= rank) return registers;',
    to: 'if (registers[register] === rank) return registers;',
  },
  {
    bug: 'merged registers are added',
    file: hyperloglog,
    from: 'Math.max(rank, b[i] ?? 0)',
    to: 'rank + (b[i] ?? 0)',
  },
  { bug: 'the constant of 64 registers is wrong', file: hyperloglog, from: '0.709', to: '0.697 + 0.02' },
  {
    bug: 'the constant is that of endless registers',
    file: hyperloglog,
    from: '(1 + 1.079 / registers)',
    to: '1',
  },
  {
    bug: 'few keys are not counted by empty registers',
    file: hyperloglog,
    from: 'raw <= 2.5 * m && empty > 0',
    to: 'raw <= 0.1 * m && empty > 0',
  },
  {
    bug: 'empty registers count at any size',
    file: hyperloglog,
    from: 'raw <= 2.5 * m && empty > 0',
    to: 'empty > 0',
  },
  {
    bug: 'the mean is taken of the ranks and not of their powers',
    file: hyperloglog,
    from: 'sum += pow(2, -rank);',
    to: 'sum += 1 / (1 + rank);',
  },
  {
    bug: 'the standard error is half as much again',
    file: hyperloglog,
    from: '1.04 / Math',
    to: '1.56 / Math',
  },
  {
    bug: 'all probes use one hash function',
    file: trio,
    from: 'bloom.slice(0, probes).map((seed) => xxhash32OfWord(key, seed) % bits)',
    to: 'bloom.slice(0, probes).map(() => xxhash32OfWord(key, bloom[0] ?? 0) % bits)',
  },
  {
    bug: 'the rows use the hash functions of the Bloom filter',
    file: trio,
    from: "rows: draw('rows')",
    to: "rows: draw('bloom')",
  },
  {
    bug: 'sketches that differ in their registers are alike',
    file: trio,
    from: 'same(a.registers, b.registers) &&',
    to: '',
  },
  {
    bug: 'sketches that differ in their rows are alike',
    file: trio,
    from: 'a.rows.every((row, i) => same(row, b.rows[i] ?? []))',
    to: 'a.rows.length === b.rows.length',
  },
  { bug: 'strangers are keys of the run', file: questions, from: '1_000_000', to: '0' },
  {
    bug: 'the rarest key is told first',
    file: questions,
    from: 'b.truth - a.truth',
    to: 'a.truth - b.truth',
  },
  {
    bug: 'every server is given every item',
    file: model,
    from: 'i === server ? added(part, places) : part',
    to: 'server >= 0 ? added(part, places) : part',
  },
  {
    bug: 'a key counts as different every time',
    file: model,
    from: 'before.distinct + (seen === 0 ? 1 : 0)',
    to: 'before.distinct + (seen <= 1 ? 1 : 0)',
  },
  {
    bug: 'half of the bound is the bound',
    file: model,
    from: 'bound(state.setup.values.width, state.done)',
    to: 'bound(state.setup.values.width, state.done) / 2',
  },
  {
    bug: 'the sum of the servers is that of the merged sketch',
    file: model,
    from: 'state.parts.length > 0 ? state.parts : [state.all]',
    to: 'state.parts.length > 9 ? state.parts : [state.all]',
  },
  {
    bug: 'the error is told as a share and not in percent',
    file: model,
    from: '100 * Math.abs(share(',
    to: '1 * Math.abs(share(',
  },
];
