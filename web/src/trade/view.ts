/** What the view of trade keeps in the address. */
export const TRADE_VIEW = {
  a: 'KZ',
  b: 'CN',
  /** Which part is shown: both reporters, months, growth, ranks, goods, chapters, modes, rows or releases. */
  show: 'mirror',
  /** Turnover, or one direction of the trade. */
  what: 'turnover',
  /** The release that each reporter's figures are taken from; empty means the one that serves best. */
  vintageA: '',
  vintageB: '',
  /** As published, or with imports brought to FOB by the usual or the widest margin. */
  valuation: 'published',
  year: '2021',
  /** The month that is open, such as 2023-04; empty means the latest. */
  month: '',
  /** The list of goods that is open, as reporter, flow and period. */
  list: '',
  /** Words or digits by which chapters are picked. */
  find: '',
  unit: 'MT',
  flow: '',
  /** A filter of the rows: their reporter, release and year. */
  reporter: '',
  release: '',
  of: '',
  old: '',
  new: '',
}

export type TradeView = typeof TRADE_VIEW
