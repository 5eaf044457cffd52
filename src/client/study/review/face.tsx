import type { Choice } from '../../../core/study/card.ts';
import { optionOrder } from '../../../core/study/options.ts';
import { CARD_LANG, type Desk, type Placed, sectionOf } from './desk.ts';
import { Spans } from './spans.tsx';

interface Props {
  readonly desk: Desk;
  readonly placed: Placed;
  /** How often the card was answered before: the options lie in another order each time. */
  readonly answers: number;
  readonly shown: boolean;
  /** The option that was chosen, by its place in the deck. */
  readonly chosen: number | undefined;
  choose(option: number): void;
}

/** The options of a card that chooses, to press; once the answer is shown each says whether it is right, and why not. */
export function Options({ desk: { words }, placed, answers, shown, chosen, choose }: Props) {
  const { id, options, why } = placed.card as Choice;
  return (
    <ol class="review-options" role="list" aria-label={words.options}>
      {optionOrder(id, answers, options.length).map((i, place) => {
        const { text, wrong } = options[i] ?? { text: '' };
        const letter = String.fromCharCode(65 + place);
        if (!shown)
          return (
            <li key={i}>
              <button type="button" class="button" onClick={() => choose(i)}>
                <b>{letter}</b>
                <span lang={CARD_LANG}>
                  <Spans text={text} />
                </span>
              </button>
            </li>
          );
        return (
          <li key={i} class={wrong === undefined ? 'is-right' : 'is-wrong'}>
            <p>
              <b>{letter}</b>
              <span lang={CARD_LANG}>
                <Spans text={text} />
              </span>
            </p>
            <p class="review-reason">
              <b>
                {wrong === undefined ? words.right : words.wrong}
                {i === chosen && `, ${words.chosen}`}
              </b>{' '}
              <span lang={CARD_LANG}>
                <Spans text={wrong ?? why} />
              </span>
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** What is shown once the answer is: the answer itself, why it is so, and where that is explained. */
export function Answer({ desk, placed }: Pick<Props, 'desk' | 'placed'>) {
  const { words } = desk;
  const { card, topic } = placed;
  const { href, name } = sectionOf(desk, placed);
  const [before = '', after = ''] = words.section.split('{0}');
  return (
    <>
      {card.kind === 'recall' && (
        <>
          <h3 class="side-title">{words.yourAnswer}</h3>
          <p class="review-answer" lang={CARD_LANG}>
            <Spans text={card.answer} />
          </p>
          <h3 class="side-title">{words.why}</h3>
          <p lang={CARD_LANG}>
            <Spans text={card.why} />
          </p>
        </>
      )}
      <p>
        <a href={href}>
          {before}
          <span lang={topic.lang}>{name}</span>
          {after}
        </a>
      </p>
    </>
  );
}
