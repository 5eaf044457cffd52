/** Bugs that the proofs of the ids must catch: each is one edit of one file, and some test must fail with it. */
const text = 'src/core/ids/text.ts';
const layout = 'src/core/ids/layout.ts';
const birthday = 'src/core/ids/birthday.ts';
const generator = 'src/core/ids/generator.ts';
const workshop = 'src/core/ids/workshop.ts';
const read = 'src/core/ids/read.ts';
const model = 'src/simulators/ids/model.ts';

/** Tests that guard this core beside the simulator's own. */
export const tests = ['tests/unit/simulators/contract'];

export const mutants = [
  {
    bug: 'capitals come after small letters in base 62',
    file: text,
    from: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
    to: '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  },
  {
    bug: 'base 32 has an I',
    file: text,
    from: '0123456789ABCDEFGHJKMNPQRSTVWXYZ',
    to: '0123456789ABCDEFGHIJKLMNPQRSTVWX',
  },
  {
    bug: 'zeros in front of a UUID are lost',
    file: text,
    from: "padStart(32, '0')",
    to: "padStart(31, '0')",
  },
  { bug: 'a ULID of 130 bits is taken', file: text, from: 'value >> 128n > 0n', to: 'value >> 130n > 0n' },
  {
    bug: 'every fourth year of a century is a leap year, the hundredth too',
    file: text,
    from: 'Math.floor(dayOfEra / 36_524)',
    to: '0',
  },
  { bug: 'March begins the month it ends', file: text, from: 'civil <= 2 ? 1 : 0', to: 'civil < 2 ? 1 : 0' },
  {
    bug: 'the epoch of Twitter is a second off',
    file: layout,
    from: '1_288_834_974_657',
    to: '1_288_834_973_657',
  },
  { bug: 'machine and sequence share 21 bits', file: layout, from: '22 - sequence', to: '21 - sequence' },
  {
    bug: 'a value too long for its bits spills into the next field',
    file: layout,
    from: 'value >> BigInt(bits) > 0n',
    to: 'value >> BigInt(bits) > 1n',
  },
  {
    bug: 'the time of a Snowflake id is shown from 1970 on',
    file: layout,
    from: 'Number(value) + epoch',
    to: 'Number(value)',
  },
  {
    bug: 'the birthday formula counts each pair twice',
    file: birthday,
    from: '(n * (n - 1)) / (2 * space);\n',
    to: '(n * (n - 1)) / space;\n',
  },
  {
    bug: 'the exact product begins with the second id',
    file: birthday,
    from: 'let i = 1; i < n; i++',
    to: 'let i = 2; i < n; i++',
  },
  { bug: 'tiny chances are lost in the one', file: birthday, from: 'x < 1e-6 ?', to: 'x < 0 ?' },
  {
    bug: 'the mean number of repeats forgets one draw',
    file: birthday,
    from: 'exp(n * log(',
    to: 'exp((n - 1) * log(',
  },
  { bug: 'a full sequence begins again in the same millisecond', file: generator, from: 'ms += 1;', to: '' },
  {
    bug: 'the sequence holds one id more than its bits',
    file: generator,
    from: 'sequence >= 1 << rules.sequenceBits',
    to: 'sequence > 1 << rules.sequenceBits',
  },
  {
    bug: 'whoever comes while the machine waits is served in the past',
    file: generator,
    from: 'Math.max(at, machine.free)',
    to: 'at',
  },
  {
    bug: 'a clock that has gone back is always trusted',
    file: generator,
    from: 'ms < machine.last && !rules.trusts',
    to: 'false',
  },
  {
    bug: 'the machine refuses until its clock is past its last id',
    file: generator,
    from: 'ms < machine.last && ',
    to: 'ms <= machine.last && ',
  },
  {
    bug: 'the sequence goes on in the next millisecond',
    file: generator,
    from: 'ms === machine.last ? machine.sequence + 1 : 0',
    to: 'machine.sequence + 1',
  },
  {
    bug: 'a ULID draws anew within a millisecond',
    file: generator,
    from: 'machine.tail + 1n',
    to: 'randomBits(80, stream)',
  },
  {
    bug: 'random bits repeat after 32',
    file: generator,
    from: '(value << 32n) | BigInt(stream.uint32())',
    to: 'value === 0n ? BigInt(stream.uint32()) : (value << 32n) | (value & 0xffffffffn)',
  },
  {
    bug: 'a number at the bound is kept',
    file: generator,
    from: 'while (value >= n)',
    to: 'while (value > n)',
  },
  { bug: 'UUIDv7 says it is version 4', file: generator, from: "'uuid7' ? 7n", to: "'uuid7' ? 4n" },
  {
    bug: 'all machines share their random bits',
    file: workshop,
    from: 'random.stream(`bits',
    to: 'random.stream(`all`, `bits',
  },
  {
    bug: 'a repeat is looked for in the wrong list',
    file: workshop,
    from: 'workshop.known[list]?.includes(id)',
    to: 'workshop.known[0]?.includes(id)',
  },
  {
    bug: 'late is what is below the id just before',
    file: workshop,
    from: 'highest: late ? workshop.highest : id',
    to: 'highest: id',
  },
  {
    bug: 'a refused request counts as answered',
    file: workshop,
    from: 'refused: workshop.refused + 1',
    to: 'refused: workshop.refused',
  },
  {
    bug: 'twins have numbers of their own',
    file: workshop,
    from: "fault === 'twins' && i === 1 ? 0 : i",
    to: 'i',
  },
  {
    bug: 'requests come a thousand times too slowly',
    file: workshop,
    from: '* 1000) / perMs',
    to: '* 1e6) / perMs',
  },
  { bug: 'a Snowflake id may have 64 bits', file: read, from: 'id >> 63n', to: 'id >> 64n' },
  {
    bug: 'the clock goes back at the end',
    file: model,
    from: 'workshop.asked * 2 >=',
    to: 'workshop.asked + 1 >=',
  },
  { bug: 'a UUIDv4 has 128 random bits', file: model, from: '1n << 122n', to: '1n << 128n' },
];
