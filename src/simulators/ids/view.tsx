import { useState } from 'preact/hooks';
import { Legend, Plot, type Scales } from '../../client/kit/plot.tsx';
import { Shell } from '../../client/kit/shell.tsx';
import type { FigureProps, ViewProps } from '../../client/kit/types.ts';
import { collision, expectedRepeats, halfLikely } from '../../core/ids/birthday.ts';
import { readId } from '../../core/ids/read.ts';
import { printNumber } from '../../core/sim/print.ts';
import { items, latest } from '../../core/sim/trail.ts';
import type { Locale } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import { anatomy, fieldNames, idText, type State, spaceOf } from './model.ts';

/** At most so many ids are drawn, evenly picked; the counts are of all. */
const DRAWN = 180;
/** The same for those given twice. */
const MARKED = 120;

/** The latest id taken apart, the order of all of them, and the odds that two are alike. */
export default function Ids(props: ViewProps) {
  const readings = ['repeats', 'late', 'refused', 'waited', 'longestWait', 'bits'];
  return (
    <Shell
      {...props}
      readings={readings}
      figure={(figure) => <Bench {...(figure as FigureProps<State>)} />}
    />
  );
}

const TEXT = {
  none: words('No ID yet', '아직 ID 없음'),
  bits: words('bits', '비트'),
  bit: words('bit', '비트'),
  order: words(
    'Place of each ID by value (up), in the order handed out (right)',
    '발급 순서(가로)에 따른 값의 순위(세로)',
  ),
  id: words('an ID', 'ID'),
  repeat: words('given twice', '중복 발급된 ID'),
  odds: words(
    'Chance of any repeat (%) by number of IDs, if all bits are random',
    'ID 수에 따른 중복 확률(%), 모든 비트가 무작위일 때',
  ),
  here: words('IDs in this run', '이번 실행의 ID 수'),
  made: words(
    'These IDs are unique by construction, and not by chance: as long as every machine has a number of its own and no clock goes back.',
    '이 ID의 유일성은 확률이 아니라 구조가 보장합니다. 단, 머신마다 번호가 다르고 시계가 뒤로 가지 않아야 합니다.',
  ),
  perMs: words(
    'These IDs are random within a millisecond only, so what matters is how many are made in one.',
    '이 ID는 1 ms 안에서만 무작위이므로, 1 ms에 몇 개를 만드는지가 중요합니다.',
  ),
  take: words('Take an ID apart', 'ID 분해해 보기'),
  hint: words(
    'A Snowflake ID, a UUID or a ULID. It stays on this page.',
    '스노플레이크 ID, UUID, ULID. 입력한 값은 이 페이지 밖으로 나가지 않습니다.',
  ),
  unknown: words('This is none of the kinds known here.', '지원하는 형식이 아닙니다.'),
};

/** The picture of one moment. */
export function Bench(props: FigureProps<State>) {
  const { state, locale, told, ids, still } = props;
  return (
    <div class="ids">
      <div class="ids-now" role="img" aria-label={told}>
        <Anatomy state={state} locale={locale} />
      </div>
      <div class="ids-charts">
        <Order state={state} locale={locale} />
        <Odds state={state} locale={locale} />
      </div>
      {!still && <Reader id={`${ids}-reader`} locale={locale} />}
    </div>
  );
}

interface Drawn {
  readonly state: State;
  readonly locale: Locale;
}

/** The id as it is written, its bits as bars (a one is tall), and its fields with their values. */
function Anatomy({ state, locale }: Drawn) {
  const last = latest(state.workshop.ids);
  const fields = anatomy(state);
  const all = fields.reduce((sum, { bits }) => sum + bits, 0);
  let from = 0;
  return (
    <>
      <p class="ids-text">{last === undefined ? TEXT.none[locale] : idText(state.setup.values, last)}</p>
      <svg class="ids-bits" viewBox={`0 0 ${all} 10`} preserveAspectRatio="none" aria-hidden="true">
        {fields.map(({ name, bits, raw }, i) => {
          const text = raw.toString(2).padStart(bits, '0');
          const path = [...text].map(
            (bit, k) => `M${from + k} 10v${bit === '1' ? -10 : -3}h.8v${bit === '1' ? 10 : 3}z`,
          );
          from += bits;
          return <path key={i} class={`ids-${name}`} d={path.join('')} />;
        })}
      </svg>
      <ol class="ids-fields">
        {fields.map(({ name, bits, value }, i) => (
          <li key={i}>
            <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
              <path class={`ids-${name}`} d="M0 0h10v10H0z" />
            </svg>{' '}
            <b>{fieldNames[name][locale]}</b> {bits} {TEXT[bits === 1 ? 'bit' : 'bits'][locale]}:{' '}
            <code>{value}</code>
          </li>
        ))}
      </ol>
    </>
  );
}

/** How each of a sample of ids stands among them by value, in the order in which they came. */
function Order({ state: { setup, workshop }, locale }: Drawn) {
  const made = items(workshop.ids);
  const every = Math.ceil(made.length / DRAWN);
  const sample = made.map((id, place) => ({ id, place })).filter(({ place }) => place % every === 0);
  const byValue = sample.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.place - b.place));
  const rank = new Map(byValue.map(({ place }, i) => [place, (i + 0.5) / byValue.length]));
  const total = setup.values.ids;
  const repeats = items(workshop.repeats);
  const twice = repeats.filter((_, i) => i % Math.ceil(repeats.length / MARKED) === 0);
  const draw = ({ x, y }: Scales) => (
    <>
      <path
        class="ids-dot"
        d={sample.map(({ place }) => `M${x(place)} ${y((rank.get(place) ?? 0) * made.length)}h0`).join('')}
      />
      <path class="ids-twice" d={twice.map((place) => `M${x(place)} 1000v-120`).join('')} />
    </>
  );
  return (
    <div>
      <Plot
        caption={TEXT.order[locale]}
        x={{ domain: [0, total], print: (value) => printNumber(value) }}
        y={{ domain: [0, total], print: (value) => printNumber(value) }}
        height={160}
      >
        {draw}
      </Plot>
      <Legend
        marks={[
          { class: 'ids-dot', d: 'M8 8h0', label: TEXT.id[locale] },
          { class: 'ids-twice', d: 'M8 14V4', label: TEXT.repeat[locale] },
        ]}
      />
    </div>
  );
}

/** 1, 1000, 10^6 and so on, short. */
const power = (exponent: number) => (exponent < 4 ? printNumber(10 ** exponent) : `1e${exponent}`);

/** The birthday curve of the run's kind of id over the number of ids, on a logarithmic axis. */
function Odds({ state: { setup }, locale }: Drawn) {
  const { values } = setup;
  const space = spaceOf(values);
  if (space === undefined)
    return <p class="ids-said">{TEXT[values.scheme === 'snowflake' ? 'made' : 'perMs'][locale]}</p>;
  const half = halfLikely(space);
  const right = Math.max(4, Math.ceil(Math.log10(half) + 1.2));
  const curve = Array.from({ length: 121 }, (_, i) => (i / 120) * right);
  const draw = ({ x, y }: Scales) => (
    <>
      <path
        class="ids-curve"
        d={`M${curve.map((e) => `${x(e)} ${y(100 * collision(Math.max(1, 10 ** e), space))}`).join('L')}`}
      />
      <path class="ids-here" d={`M${x(Math.log10(values.ids))} 0V1000`} />
    </>
  );
  const at = [0, 1, 2, 3, 4].map((i) => Math.round((i * right) / 4));
  const expected = printNumber(expectedRepeats(values.ids, space), 1);
  const number = half < 1e6 ? printNumber(half) : half.toPrecision(4).replace('e+', 'e');
  return (
    <div>
      <Plot
        caption={TEXT.odds[locale]}
        x={{ domain: [0, right], at: [...new Set(at)], print: power }}
        y={{ domain: [0, 100], print: (value) => printNumber(value) }}
        height={160}
      >
        {draw}
      </Plot>
      <Legend marks={[{ class: 'ids-here', d: 'M8 1V15', label: TEXT.here[locale] }]} />
      <p class="ids-said">
        {locale === 'ko'
          ? `확률이 절반이 되는 ID 수: ${number}개. 이번 실행에서 예상되는 중복: ${expected}개.`
          : `A repeat is as likely as not at ${number} IDs. In this run ${expected} are to be expected.`}
      </p>
    </div>
  );
}

/** A box for an id of the reader's own, and what it holds. */
function Reader({ id, locale }: { readonly id: string; readonly locale: Locale }) {
  const [text, type] = useState('');
  const found = readId(text);
  return (
    <div class="ids-reader">
      <label for={id}>{TEXT.take[locale]}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        maxlength={40}
        placeholder="1541815603606036480"
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <div role="status">
        {found.map(({ kind, fields }) => (
          <p key={kind}>
            <b>{kind}</b>
            {fields.map(({ name, bits, value }, i) => (
              <span key={i}>
                {i === 0 ? ': ' : ', '}
                {fieldNames[name as keyof typeof fieldNames][locale]} ({bits}) <code>{value}</code>
              </span>
            ))}
          </p>
        ))}
        {found.length === 0 && <p>{(text.trim() === '' ? TEXT.hint : TEXT.unknown)[locale]}</p>}
      </div>
    </div>
  );
}
