import type { Measured } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import type { MetricId, RaftScenario } from './model.ts';

type Metrics = Measured<MetricId>;

// Every scenario starts at seed 42, whatever that shows; the band behind the run shows fifty others.
const seed = 42;

// So long that no timer ends by itself: the plan says who stands.
const staged = { timeout: 5000, spread: 1000, writes: 0, empty: 'no' } as const;

const STORM =
  '300-crash-l_500-split-ab_700-restart_800-crash-l_900-heal_1100-split-l_1200-restart_1400-cut-ln_1500-crash-l_1600-heal_1700-restart';
const TWO_VOTES =
  '10-split-ab_20-stand-a_100-crash-b_110-restart-b_120-split-bc_130-stand-c_220-split-ab_230-write-a_320-split-bc_330-write-c_450-heal';

const fate = [
  words('it is committed, and stays', '커밋되어 남음'),
  words('it is erased, and nobody was told otherwise', '지워지지만, 커밋되었다고 통보받은 클라이언트는 없음'),
  words('it is erased, although it was committed', '커밋되었는데도 지워짐'),
];
const fateOf = ({ lost, erased }: Metrics) => (lost > 0 ? 2 : erased > 0 ? 1 : 0);

/** The first is the one the simulator's own page begins with. */
export const scenarios: readonly RaftScenario[] = [
  {
    id: 'crash',
    title: words('The leader crashes', '리더가 다운됨'),
    values: {},
    seed,
    band: 'gap',
    claim: {
      text: words(
        'The group is without a leader for 140 to 330 ms, little more than the least election timeout of 150 ms, and loses nothing that was committed.',
        '그룹은 최소 선거 타임아웃 150 ms보다 조금 긴 140~330 ms 동안 리더 없이 지내고, 커밋된 것은 하나도 잃지 않습니다.',
      ),
      share: 0.85,
      holds: ({ gap, lost, leaders }) => gap >= 140 && gap <= 330 && lost === 0 && leaders >= 2,
    },
    prediction: {
      question: words(
        'Five servers; each waits 150 to 300 ms for its leader before it stands. The leader dies. How long does the group have none?',
        '서버 다섯이 저마다 150~300 ms 동안 리더를 기다리다 출마합니다. 리더가 다운되면 그룹에는 얼마 동안 리더가 없을까요?',
      ),
      options: [
        words('about 50 ms', '약 50 ms'),
        words('about 200 ms', '약 200 ms'),
        words('about 500 ms', '약 500 ms'),
        words('about 1,000 ms', '약 1,000 ms'),
      ],
      answer: ({ gap }) => [100, 330, 700].filter((bound) => gap > bound).length,
      because: words(
        'The earliest of four timers counts: on average 150 ms and a fifth of the spread after the last heartbeat. A round of votes comes on top.',
        '네 타이머 가운데 가장 먼저 만료되는 것이 정합니다. 마지막 하트비트 뒤 평균 150 ms에 무작위 폭의 5분의 1을 더한 시각이고, 투표 한 차례의 시간이 더해집니다.',
      ),
    },
  },
  {
    id: 'split',
    title: words('The leader is cut off', '리더가 격리됨'),
    values: { plan: 'split' },
    seed,
    band: 'erased',
    claim: {
      text: words(
        'Two servers lead at once, in different terms. What clients write to the old one is never committed, and is erased when the cut heals; nothing committed is lost.',
        '임기가 다른 두 리더가 동시에 있습니다. 옛 리더에 쓴 것은 커밋되지 못하고 단절이 풀리면 지워지며, 커밋된 것은 잃지 않습니다.',
      ),
      share: 0.95,
      holds: ({ erased, lost, leaders }) => erased >= 4 && lost === 0 && leaders >= 2,
    },
    prediction: {
      question: words(
        'The leader is cut off from the other four, and some clients still write to it. What becomes of such a write?',
        '리더가 나머지 넷과 끊겼는데 일부 클라이언트는 계속 그 리더에 씁니다. 그런 쓰기는 어떻게 될까요?',
      ),
      options: fate,
      answer: fateOf,
      because: words(
        'Alone it has no majority, so it commits and confirms nothing. The others elect a leader in a higher term, and its log replaces the old one from where they differ.',
        '혼자서는 과반이 없으니 커밋도 응답도 하지 못합니다. 나머지가 더 높은 임기의 리더를 뽑고, 옛 리더의 로그는 달라진 곳부터 새 리더의 로그로 바뀝니다.',
      ),
    },
  },
  {
    id: 'votes',
    title: words('Timers too close together', '타이머 차이가 너무 작음'),
    values: { spread: 10, plan: 'calm' },
    seed,
    band: 'failed',
    claim: {
      text: words(
        'With timers only 10 ms apart, as long as a message takes, at least one term ends without a leader.',
        '타이머 차이가 메시지 한 번의 시간인 10 ms뿐이면, 적어도 한 임기는 리더 없이 끝납니다.',
      ),
      share: 0.9,
      holds: ({ failed, gap }) => failed >= 1 && gap === 0,
    },
    prediction: {
      question: words(
        'Five servers start together; each stands after 150 to 160 ms. A message takes about 10 ms. How many terms pass without a leader?',
        '서버 다섯이 함께 시작해 150~160 ms 뒤에 출마하고, 메시지는 약 10 ms 걸립니다. 리더 없이 끝나는 임기는 몇 번일까요?',
      ),
      options: [
        words('none', '없음'),
        words('one or two', '한두 번'),
        words('three to five', '세 번에서 다섯 번'),
        words('more', '그보다 많음'),
      ],
      answer: ({ failed }) => [0, 2, 5].filter((bound) => failed > bound).length,
      because: words(
        'Several stand before they hear of each other, vote for themselves and share the rest. Each new term is another draw; a wide spread makes the first draw enough.',
        '서로의 소식을 듣기 전에 여럿이 출마해 자기에게 투표하고 나머지 표를 나눕니다. 임기마다 타이머를 다시 뽑는 셈이고, 폭이 넓으면 첫 선거로 충분합니다.',
      ),
    },
  },
  {
    id: 'link',
    title: words('One link of three is cut', '링크 셋 중 하나가 끊김'),
    values: { servers: 3, plan: 'link' },
    seed,
    band: 'leaders',
    claim: {
      text: words(
        'All three servers are healthy, and yet at least two more elections follow.',
        '세 서버가 모두 멀쩡한데도 선거가 두 번 이상 더 열립니다.',
      ),
      share: 0.9,
      holds: ({ leaders, failed, gap }) => leaders + failed >= 3 && gap > 1,
    },
    prediction: {
      question: words(
        'Three servers; the link between the leader and one other is cut, both still reach the third. What becomes of the leader?',
        '서버 셋에서 리더와 다른 하나 사이의 링크만 끊기고, 둘 다 나머지 하나와는 통신합니다. 리더는 어떻게 될까요?',
      ),
      options: [
        words('it keeps its office', '자리를 지킴'),
        words('another takes over once', '한 번 바뀜'),
        words('elections follow one another', '선거가 거듭됨'),
      ],
      answer: ({ leaders, failed }) => Math.min(2, Math.max(0, leaders + failed - 1)),
      because: words(
        'Who hears no heartbeat stands in a higher term, and the third server passes that term on: the leader must step down. So it goes until the one that reaches both is elected.',
        '하트비트를 못 듣는 서버가 더 높은 임기로 출마하고, 셋째 서버를 통해 그 임기가 퍼져 리더는 물러나야 합니다. 둘 다와 통신하는 서버가 뽑힐 때까지 되풀이됩니다.',
      ),
    },
  },
  {
    id: 'guarded',
    title: words('The same cut link, with pre-vote', '같은 단절, 사전 투표 있음'),
    values: { servers: 3, plan: 'link', guard: 'yes' },
    seed,
    band: 'committed',
    claim: {
      text: words(
        'The first leader stays, without a gap, and writes go on through the third server.',
        '첫 리더가 공백 없이 남고, 쓰기는 셋째 서버를 통해 이어집니다.',
      ),
      share: 0.95,
      holds: ({ leaders, gap, committed }) => leaders === 1 && gap === 0 && committed >= 20,
    },
    prediction: {
      question: words(
        'Now a server asks before it stands whether it would be elected. How many leaders does the run have?',
        '이제 서버는 출마하기 전에 뽑힐 수 있는지부터 묻습니다. 이번 실행에서 선출되는 리더는 모두 몇 대일까요?',
      ),
      options: [words('one', '하나'), words('two', '둘'), words('three or more', '셋 이상')],
      answer: ({ leaders }) => Math.min(2, Math.max(0, leaders - 1)),
      because: words(
        'The third server hears the leader and refuses the pre-vote, so no term begins. The cut-off server asks in vain until the link heals.',
        '셋째 서버는 리더의 소식을 듣고 있으므로 사전 투표를 거절하고, 새 임기는 시작되지 않습니다. 끊긴 서버는 링크가 복구될 때까지 소용없는 사전 투표를 거듭합니다.',
      ),
    },
  },
  {
    id: 'storm',
    title: words('Crashes, cuts and lost messages', '크래시, 단절, 메시지 손실'),
    values: { plan: STORM, loss: 10 },
    seed,
    band: 'committed',
    claim: {
      text: words(
        'Crashes of whoever leads, cuts, and a tenth of all messages lost: that costs time and unconfirmed writes, but no committed entry.',
        '리더의 크래시, 단절, 메시지의 10분의 1 손실로 시간과 미커밋 쓰기는 잃지만 커밋된 항목은 잃지 않습니다.',
      ),
      share: 0.95,
      holds: ({ lost, leaders, gap }) => lost === 0 && leaders >= 3 && gap > 100,
    },
    prediction: {
      question: words(
        'Three times within two seconds whoever leads is crashed, links are cut, and a tenth of all messages is lost. How many committed entries get lost?',
        '2초 동안 그때그때의 리더가 세 번 다운되고, 링크가 끊기고, 메시지의 10분의 1이 사라집니다. 커밋된 항목은 몇 개나 잃을까요?',
      ),
      options: [
        words('none', '없음'),
        words('one to three', '한 개에서 세 개'),
        words('more', '그보다 많음'),
      ],
      answer: ({ lost }) => (lost === 0 ? 0 : lost <= 3 ? 1 : 2),
      because: words(
        'What is committed is on a majority of the disks, and no server without it gets the votes of a majority. Only progress needs luck.',
        '커밋된 것은 과반의 디스크에 있고, 그것이 없는 서버는 과반의 표를 얻지 못합니다. 운에 달린 것은 진행 여부뿐입니다.',
      ),
    },
  },
  {
    id: 'amnesia',
    title: words('A voter forgets its vote', '투표를 잊은 서버'),
    values: { ...staged, servers: 3, plan: TWO_VOTES, length: 1000, rule: 'amnesia' },
    seed,
    band: 'lost',
    claim: {
      text: words(
        'Term 1 gets two leaders, both confirm a write at index 1, and one of the writes is lost.',
        '임기 1에 리더가 둘 생기고, 둘 다 인덱스 1의 쓰기를 커밋하며, 그중 하나를 잃습니다.',
      ),
      share: 1,
      holds: ({ leaders, lost }) => leaders === 2 && lost === 1,
    },
    prediction: {
      question: words(
        'B votes for A, restarts without its vote, and is asked by C in the same term. How many leaders does the run have?',
        'B는 A에게 투표한 뒤 투표를 잊은 채 재시작하고, 같은 임기에 C의 투표 요청을 받습니다. 선출되는 리더는 모두 몇 대일까요?',
      ),
      options: [words('none', '없음'), words('one', '하나'), words('two', '둘')],
      answer: ({ leaders }) => Math.min(2, leaders),
      because: words(
        'Any two majorities share a server, and that one must refuse the second candidate. It can do so only if its vote was on disk before it was sent.',
        '두 과반에는 공통 서버가 있고, 그 서버가 두 번째 후보를 거절해야 합니다. 투표를 보내기 전에 디스크에 기록해 두었을 때만 그럴 수 있습니다.',
      ),
    },
  },
  {
    id: 'figure-8',
    title: words('Figure 8: on a majority, and erased', '그림 8: 과반에 있어도 지워짐'),
    values: { ...staged, plan: 'figure-8', length: 1500 },
    seed,
    band: 'erased',
    claim: {
      text: words(
        'An entry of term 2 stands on three of five servers in term 4, is not counted as committed, and is erased in term 5.',
        '임기 2의 항목이 임기 4에 서버 다섯 중 셋에 있지만 커밋된 것으로 치지 않으며, 임기 5에 지워집니다.',
      ),
      share: 1,
      holds: ({ erased, lost, leaders }) => erased === 1 && lost === 0 && leaders === 5,
    },
    prediction: {
      question: words(
        'A leads term 2, gives write 1 to B and dies; E leads term 3 with a write of its own and dies; A leads term 4, copies write 1 to C, now a majority, and dies. E comes back. What becomes of write 1?',
        'A는 임기 2에 쓰기 1을 B에만 복제하고 다운되고, E는 임기 3에 자기 쓰기를 받고 다운됩니다. A가 임기 4에 쓰기 1을 C까지 복제해 과반이 된 뒤 다운되고 E가 돌아옵니다. 쓰기 1은 어떻게 될까요?',
      ),
      options: fate,
      answer: fateOf,
      because: words(
        "E's last entry is of term 3, those of B, C and D are older, so E wins term 5. That is why a leader commits by counting only entries of its own term.",
        'E의 마지막 항목은 임기 3이고 B, C, D의 것은 더 오래되어 E가 임기 5의 선거에서 이깁니다. 그래서 리더는 자기 임기의 항목만 세어 커밋합니다.',
      ),
    },
  },
  {
    id: 'counting',
    title: words('Figure 8 with the rule broken', '그림 8에서 규칙을 어기면'),
    values: { ...staged, plan: 'figure-8', length: 1500, rule: 'counting' },
    seed,
    band: 'lost',
    claim: {
      text: words(
        'A counts three copies of the old entry and commits it; E erases it. Two different entries are committed at index 1.',
        'A가 옛 항목의 사본 셋을 세어 커밋하고, E가 그것을 지웁니다. 인덱스 1에 서로 다른 두 항목이 커밋됩니다.',
      ),
      share: 1,
      holds: ({ lost, leaders }) => lost === 1 && leaders === 5,
    },
    prediction: {
      question: words(
        'The same schedule, but A commits whatever stands on a majority. What becomes of write 1?',
        '같은 순서지만 A는 과반에 있는 것이면 무엇이든 커밋합니다. 쓰기 1은 어떻게 될까요?',
      ),
      options: fate,
      answer: fateOf,
      because: words(
        'A and C were sure of write 1, and may have told a client. A majority of copies does not stop E: votes go by the term of the last entry.',
        'A와 C는 쓰기 1을 확신했고 클라이언트에게 알렸을 수도 있습니다. 사본이 과반이어도 E를 막지 못합니다. 투표는 마지막 항목의 임기를 보고 하기 때문입니다.',
      ),
    },
  },
];
