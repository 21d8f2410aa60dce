/** What stages scored by judges or in a test say (笔试、素质测试、竞职演说、面试、联席会评分). */
export interface JudgedMessages {
  'judged.score-missing': Record<string, never>;
}
