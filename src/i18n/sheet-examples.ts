import type { Locale } from '../core/locale.ts';
import type { Draft } from '../core/sheet/sheet.ts';

const en: readonly Draft[] = [
  {
    title: 'Ride receipts: load and storage',
    text: `riders   = 12 M users               # daily active, assumed
rides    = 1.6 orders/user/day      # assumed
receipt  = 4 kB/order               # a PDF, assumed; weigh yours
evening  = 3                        # busiest hour against the mean, assumed
average  = riders * rides           -> orders/s
peak     = average * evening        -> orders/s
stored   = riders * rides * receipt -> TB/year
copies   = stored * 3               -> TB/year`,
  },
  {
    title: 'How many servers for a photo feed',
    text: `viewers  = 30 M users               # daily active, assumed
opens    = 8 requests/user/day      # assumed
peak     = viewers * opens * 2.5    -> requests/s   # evening, assumed
each     = 900 requests/s/server    # assumed; load-test yours
busy     = 60 percent               # how much of that is used, chosen
servers  = ceil(peak / (each * busy))
spare    = ceil(servers / 2)        # one of three zones away
bill     = (servers + spare) * 140 USD/server/month`,
  },
  {
    title: 'Can one link copy the database in a night?',
    text: `size     = 9 TB
link     = 10 Gbit/s
usable   = 70 percent               # of the link, assumed
needed   = size / (link * usable)   -> h
night    = 6 h
share    = needed / night           -> percent      # above 100: no`,
  },
];

const ko: readonly Draft[] = [
  {
    title: '승차 영수증: 부하와 저장 용량',
    text: `riders   = 12 M users               # 하루 사용자, 가정
rides    = 1.6 orders/user/day      # 가정
receipt  = 4 kB/order               # PDF, 가정. 직접 재 보세요
evening  = 3                        # 가장 바쁜 시간 / 평균, 가정
average  = riders * rides           -> orders/s
peak     = average * evening        -> orders/s
stored   = riders * rides * receipt -> TB/year
copies   = stored * 3               -> TB/year`,
  },
  {
    title: '사진 피드에 필요한 서버 수',
    text: `viewers  = 30 M users               # 하루 사용자, 가정
opens    = 8 requests/user/day      # 가정
peak     = viewers * opens * 2.5    -> requests/s   # 저녁, 가정
each     = 900 requests/s/server    # 가정. 부하 시험으로 재세요
busy     = 60 percent               # 그중 쓰는 비율, 선택
servers  = ceil(peak / (each * busy))
spare    = ceil(servers / 2)        # 세 존 중 하나가 없을 때
bill     = (servers + spare) * 140 USD/server/month`,
  },
  {
    title: '밤사이에 데이터베이스를 복사할 수 있을까?',
    text: `size     = 9 TB
link     = 10 Gbit/s
usable   = 70 percent               # 회선에서 쓰는 비율, 가정
needed   = size / (link * usable)   -> h
night    = 6 h
share    = needed / night           -> percent      # 100 초과면 불가`,
  },
];

/** Estimates to start from; the build computes them, and a test demands that none has a fault. */
export const sheetExamples: Readonly<Record<Locale, readonly Draft[]>> = { en, ko };
