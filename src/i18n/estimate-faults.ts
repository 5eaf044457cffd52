import type { Locale } from '../core/locale.ts';

/** A fault of an estimate in words. */
export interface FaultText {
  readonly message: string;
  readonly remedy: string;
}

type Rule = readonly [pattern: RegExp, korean: string];

/** What a fault's unit is called where it has none. */
const PLAIN = /\ba plain number\b/g;

/** Where a line ends too early, and where something else stands in a place. */
const place = (english: string, korean: string): Rule[] => [
  [new RegExp(`^the line ends ${english}$`), `${korean}에서 줄이 끝났습니다`],
  [new RegExp(`^"(.+)" stands ${english}$`), `${korean}에 “$1”이(가) 있습니다`],
];

/** What is wrong; $1, $2 are what the pattern caught. The first that fits is taken. */
const MESSAGES: readonly Rule[] = [
  [/^"(.+)" is already defined in line (\d+)$/, '“$1”은(는) $2번째 줄에 이미 있습니다'],
  [/^"(.+)" is used before line (\d+) defines it$/, '“$1”은(는) $2번째 줄에서 정해지기 전에 쓰였습니다'],
  [/^the lines go round in a circle: (.+)$/, '줄들이 서로를 물고 돕니다: $1'],
  [/^"(.+)" is a unit and a name of this page$/, '“$1”은(는) 단위이면서 이 시트의 이름입니다'],
  [/^"(.+)" is a unit and no name$/, '“$1”은(는) 단위이지 이름이 아닙니다'],
  [/^nothing is named "(.+)"$/, '“$1”이라는 이름이 없습니다'],
  [/^"(.+)" is a (?:function|unit) and cannot name a value$/, '“$1”은(는) 이름으로 쓸 수 없습니다'],
  ...place('where a name is wanted', '이름이 올 자리'),
  ...place('after the name', '이름 뒤'),
  [/^"," stands in a number$/, '숫자 안에 쉼표 “,”가 있습니다'],
  [/^"\)" closes nothing$/, '짝이 없는 “)”입니다'],
  [/^a second "=" stands in the line$/, '한 줄에 “=”이 두 번 있습니다'],
  ...place('after the value', '값 뒤'),
  ...place('where a number or a name is wanted', '숫자나 이름이 올 자리'),
  [
    /^(.+) is for things that are counted; (.+) is measured$/,
    '$1은(는) 세는 것에 쓰고 $2은(는) 재는 단위입니다',
  ],
  [/^two words stand after the number, (.+) and (.+)$/, '숫자 뒤에 $1과(와) $2, 두 단어가 있습니다'],
  [/^"(.+)" is no function$/, '“$1”이라는 함수가 없습니다'],
  [/^(.+) takes one value, not (\d+)$/, '$1은(는) 값 하나만 받습니다. 지금은 $2개입니다'],
  [
    /^the line ends where the bracket of column (\d+) wants "\)"$/,
    '$1번째 칸에서 연 괄호가 닫히지 않았습니다',
  ],
  [
    /^"(.+)" stands where the bracket of column (\d+) wants "\)"$/,
    '$2번째 칸의 괄호를 닫을 자리에 “$1”이(가) 있습니다',
  ],
  [/^"(.+)" means nothing here$/su, '“$1”은(는) 여기서 뜻이 없습니다'],
  [/^an assumption lies between 0 and (.+)$/, '가정은 0과 $1 사이여야 합니다'],
  [/^this divides by zero$/, '0으로 나눕니다'],
  [
    /^(.+) takes two values of one kind, here (.+) and (.+)$/,
    '$1은(는) 같은 종류의 두 값에만 쓰는데 $2과(와) $3입니다',
  ],
  [/^a power needs a plain number, not (.+)$/, '지수는 단위 없는 수여야 하는데 $1입니다'],
  [/^(.+) can only be raised to a whole number written out$/, '$1의 지수는 정수를 그대로 적어야 합니다'],
  [/^(.+) has no square root$/, '$1의 제곱근은 없습니다'],
  [/^(.+) of (.+) depends on the unit$/, '$2에 쓴 $1은(는) 단위에 따라 달라집니다'],
  [/^this has no finite value$/, '유한한 값이 아닙니다'],
  [/^(.+) cannot become (.+)$/, '$1은(는) $2(으)로 변환할 수 없습니다'],
  ...place('after the unit', '단위 뒤'),
  ...place('where a unit is wanted', '단위가 올 자리'),
  [/^"(.+)" is no unit$/, '“$1”이라는 단위가 없습니다'],
  [/^a unit's power is a digit from 1 to 9$/, '단위의 지수는 1부터 9까지의 숫자입니다'],
  [/^the lines are nested too deeply$/, '괄호가 너무 많이 겹칩니다'],
];

/** How to mend it. */
const REMEDIES: readonly Rule[] = [
  [/^choose another name; all estimates of a page share their names$/, '다른 이름을 쓰세요'],
  [/^move that line above this one$/, '그 줄을 이 줄 위로 옮기세요'],
  [/^give one of them a value of its own$/, '그중 하나에 값을 직접 적으세요'],
  [
    /^rename the value; with spaces, " \/ (.+)" divides by it$/,
    '값의 이름을 바꾸거나, 공백을 넣어 “ / $1”로 나누세요',
  ],
  [
    /^write \/(.+) for the unit, or " \/ (.+)" with spaces for the value$/,
    '단위라면 /$1, 값이라면 공백을 넣어 “ / $2”로 쓰세요',
  ],
  [
    /^write it after a number without spaces around the slash, as in 5\/(.+), or as 1 (.+)$/,
    '숫자 뒤에 공백 없이 5/$1처럼, 또는 1 $2(으)로 쓰세요',
  ],
  [/^write (\w+), or write the unit (.+)$/, '$1(으)로 쓰거나 단위 $2을(를) 쓰세요'],
  [/^define (\w+) in a line above, or write the unit (.+)$/, '위에서 $1을(를) 정하거나 단위 $2을(를) 쓰세요'],
  [/^define (\w+) in a line above$/, '위의 줄에서 $1을(를) 정하세요'],
  [/^begin the line with a name and =, as in (.+)$/, '$1처럼 이름과 =로 시작하세요'],
  [/^choose another name, as in (.+)$/, '$1처럼 다른 이름을 쓰세요'],
  [/^write (\w+) = and its value$/, '$1 = 다음에 값을 쓰세요'],
  [/^write 50000, 50 k or 5e4$/, '50000, 50 k, 5e4처럼 쓰세요'],
  [/^remove it, or open it with \($/, '지우거나 앞에 (를 넣으세요'],
  [/^write one name and one value a line$/, '한 줄에 이름 하나와 값 하나만 쓰세요'],
  [/^write an operator between, or -> before a unit$/, '사이에 연산자를 넣거나, 단위 앞에 ->를 넣으세요'],
  [/^write a number, a name or \( here$/, '숫자, 이름 또는 (를 쓰세요'],
  [/^write (.+) if there is such a unit, or (.+)$/, '그런 단위가 있으면 $1, 아니면 $2(으)로 쓰세요'],
  [/^B is a byte; write G for a billion$/, 'B는 바이트입니다. 10억은 G로 쓰세요'],
  [/^put \/ or \* between two units, without a space$/, '두 단위 사이에 공백 없이 /나 *를 넣으세요'],
  [/^use one of (.+)$/, '쓸 수 있는 함수: $1'],
  [/^remove the values after the first$/, '첫째 값만 남기세요'],
  [/^close the bracket with \)$/, ')로 괄호를 닫으세요'],
  [/^choose a larger unit, so that a reader can change the number$/, '더 큰 단위를 쓰세요'],
  [/^make the divisor other than zero, or drop the line$/, '나누는 수를 0이 아니게 하거나 줄을 지우세요'],
  [
    /^bring both sides to the same kind: .+$/s,
    '한쪽에 모자란 단위를 가진 양을 곱하거나 나누어 종류를 맞추세요',
  ],
  [/^remove the unit of the exponent$/, '지수의 단위를 지우세요'],
  [
    /^write the power as a whole number, or divide the base by its unit first$/,
    '지수를 정수로 쓰거나, 먼저 값을 그 단위로 나누세요',
  ],
  [/^take the root of a plain number or of a square$/, '단위 없는 수나 제곱의 근을 구하세요'],
  [/^divide by a quantity first, as in (.+)$/, '$1처럼 먼저 같은 종류의 양으로 나누세요'],
  [
    /^keep roots and logarithms above zero, and results below 1e308$/,
    '근과 로그는 0보다 큰 값에, 결과는 1e308 아래로 두세요',
  ],
  [
    /^choose a unit that measures the same as (.+), or mend the expression$/,
    '$1과(와) 같은 종류의 단위를 쓰거나 식을 고치세요',
  ],
  [
    /^end the line after the unit, or begin a note with #$/,
    '단위에서 줄을 끝내거나, 설명은 #으로 시작하세요',
  ],
  [/^write a unit, such as MB\/s$/, 'MB/s처럼 단위를 쓰세요'],
  [
    /^write (.+); \* between a number and a name; a new thing to count .+$/,
    '$1(으)로 쓰거나, 숫자와 이름 사이에 *를 넣으세요',
  ],
  [/^write \* between a number and a name; a new thing to count .+$/, '숫자와 이름 사이에 *를 넣으세요'],
  [/^put a number to a power in brackets: (.+)$/, '거듭제곱할 수는 $1처럼 괄호에 넣으세요'],
  [/^take some brackets away$/, '괄호를 줄이세요'],
  [/^write -> before a unit$/, '단위 앞에는 ->를 쓰세요'],
  [/^write a digit before the point, as in 0\.5$/, '0.5처럼 점 앞에 숫자를 쓰세요'],
  [/^write the amount in USD, as in 5 USD$/, '5 USD처럼 쓰세요'],
  [/^write us for microseconds$/, '마이크로초는 us로 쓰세요'],
  [
    /^write digits without separators, as in 50000, 50 k or 5e4$/,
    '구분 기호 없이 50000, 50 k, 5e4처럼 쓰세요',
  ],
  [/^use names of a to z, .+$/, '이름은 영문자, 숫자, _로, 식은 숫자, 단위와 + - * / ^ ( ) ->로 쓰세요'],
  [/^write percent, as in 70 percent$/, '70 percent처럼 percent로 쓰세요'],
  [/^write \* to multiply$/, '곱하기는 *로 쓰세요'],
  [/^write \/ to divide$/, '나누기는 /로 쓰세요'],
  [/^write - \(the hyphen of the keyboard\)$/, '키보드의 -로 쓰세요'],
  [/^write (.+)$/s, '$1(으)로 쓰세요'],
];

/** A fault as this page says it: the language's own messages are English, and speak to writers of the site. */
export function faultText({ message, remedy }: FaultText, locale: Locale): FaultText {
  if (locale === 'en') {
    return {
      message: message.replace('of this page', 'of this sheet'),
      remedy: remedy
        .replace(/; all estimates of a page share their names$/, '')
        .replace(/(; )?\* between a number and a name; a new thing to count .*$/, (_, sign) =>
          sign ? ', or put * between a number and a name' : 'a * between a number and a name',
        ),
    };
  }
  const korean = (text: string, rules: readonly Rule[]) => {
    const rule = rules.find(([pattern]) => pattern.test(text));
    return rule ? text.replace(...rule).replace(PLAIN, '단위 없는 수') : text;
  };
  return { message: korean(message, MESSAGES), remedy: korean(remedy, REMEDIES) };
}
