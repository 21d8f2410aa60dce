import type { VoteMessages } from '../../domain/messages/votes';

export const voteTexts: Record<keyof VoteMessages, string> = {
  'votes.missing': '还没有得票数，\n请补填票数',
  'votes.others-missing': '同一职位还有人没有得票数，暂不能确定，\n请补填票数',
  'votes.meeting-open': '会议的人数或票数还没有填全，暂不能确定，\n请补填',
  'votes.ballots-differ': '{who}：有效、空白、废票合计{sum}张，收回{returned}张，两者应相等。\n请核对计票单后更正。',
  'votes.more-than': '{who}：{counted}{count}，多于{limit}{most}。\n请核对计票单后更正。',
  'votes.no-valid-ballots': '{stage}没有一张有效票，无从计算。\n请核对票数；情况属实的，应重新投票。',
  'votes.turnout-short':
    '{stage}应到{entitled}人，收回{returned}张票，占{share}，不足{least}（至少{needed}张），{stage}无效。\n请核对人数；情况属实的，应重新组织。',
  'votes.group-turnout-short':
    '“{group}”应到{entitled}人，收回{returned}张票，占{share}，不足{least}（至少{needed}张）；合计已达到。\n请核对；按此继续的，请写明理由。',
  'votes.invalid': '参加人数不足，{stage}无效，\n应重新组织',
  'votes.openings-missing': '职位“{post}”还没有填写名额，不能确定由谁进入下一环节。\n请在“职位”表中填写名额。',
  'votes.setting-open': '方案参数“{setting}”还空着，不能确定结果。\n请在“方案”表中填写。',
  'votes.setting-missing': '方案没有“{setting}”这一项，得票率无从计算。\n请改用写明此项的方案。',

  'votes.beyond-places': '推荐得票{votes}张，第{rank}名，本职位进入下一环节{places}人',

  'votes.veto-below': '{name}{votes}/{base}（{share}），低于{limit}',
  'votes.veto-above': '{name}{votes}/{base}（{share}），高于{limit}',
  'votes.rows-missing':
    '{who}的测评票还有{count}行没有填写，第一处是{first}。\n请补填；没有票的等次可以留空，但不能整行留空。',
  'votes.best-below-full':
    '最高等次“{grade}”折合{points}分，低于满分{full}分：全部为“{grade}”也得不到满分。\n请核对等次分值；属实的，请写明理由。',

  'votes.conclusion-missing': '还没有考察结论，\n请补填',
  'votes.unfit': '考察不合格：{note}',
  'votes.unfit-unexplained': '{who}考察不合格，但没有写明情况。\n请在“情况说明”栏写明理由。',
  'votes.groups-differ': '职位“{post}”由不同的考察组考察：{groups}。同一职位应由同一考察组考察。\n请更正。',

  'votes.quorum-short':
    '职位“{post}”票决应到{entitled}人，实到{present}人，占{share}，不足{least}（至少{needed}人），票决无效。\n请核对人数；情况属实的，应重新开会票决。',
  'votes.no-quorum': '到会人数不足，票决无效，\n应重新票决',
  'votes.proposal': '职位“{post}”按票数应为：{names}。\n请在“任用决定”栏填写决定。',
  'votes.proposal-none': '职位“{post}”按票数无人超过半数，应为空缺。\n请在“任用决定”栏填写决定。',
  'votes.tied':
    '职位“{post}”末位得票相同：{names}，只余{places}个名额。\n请组织复投并填写“复投得票”；在此之前，其中任何人都不能填“拟任”。',
  'votes.tied-reason': '末位得票相同，\n需要复投',
  'votes.decision-missing': '还没有任用决定，\n请填写',
  'votes.no-majority': '得票{votes}张，未超过{base}的半数',
  'votes.appointed-without-majority':
    '{who}得票{votes}张，未超过{base}的半数（恰好一半不算过半数），不能填“拟任”。\n请更正任用决定；无人过半数的，职位空缺。',
  'votes.beyond-openings': '得票{votes}张，超过半数，但名次在{openings}个名额之后',
  'votes.too-many': '职位“{post}”名额{openings}个，填了{count}个“拟任”。\n请更正任用决定。',
  'votes.vacant': '职位“{post}”名额{openings}个，拟任{count}人，其余空缺。\n请核对；同意空缺的，请写明理由。',
  'votes.decision-differs': '{who}按票数应为“{proposed}”，任用决定填了“{decided}”。\n请核对；决定如此的，请写明理由。',
  'votes.not-appointed': '决定不任用',
  'votes.note': '决定说明：{note}',
  'votes.two-posts': '{who}同时拟任{posts}。\n请只保留一个职位；确需兼任的，继续时写明理由。',
  'votes.elected': '得票{votes}张，超过{base}的半数，当选',
  'votes.marks-differ': '职位“{post}”各人得票合计{sum}，计票人次{marks}，两者应相等。\n请核对计票单后更正。',
  'votes.marks-beyond':
    '职位“{post}”计票人次{marks}，有效票{valid}张，每张至多选{openings}人，至多{most}。\n请核对计票单后更正；多选的票是废票。',
  'votes.election-tied': '职位“{post}”得票相同：{names}，只余{places}个名额。\n请当场组织复投并填写“复投得票”。',
  'votes.seats-vacant':
    '职位“{post}”名额{openings}个，过半数当选{count}人，其余空缺（恰好一半不算过半数）。\n请核对计票单；属实的，请写明理由。',
  'votes.not-named': '没有被提名为副职',
  'votes.head-named': '{who}已当选，不再表决。\n请清空这一行填写的提名顺序和票数，填到被提名的人。',
  'votes.order-missing': '有票数，没有提名顺序，\n请补填',
  'votes.order-missing-of': '{who}有票数，没有提名顺序。\n请填写第几个被提名。',
  'votes.order-twice': '职位“{post}”的提名顺序{order}填了两次：{names}。\n请更正，依次表决的先后影响结果。',
  'votes.seats-taken': '{who}：此前当选的已满{openings}个名额，不应再表决。\n请核对提名顺序和票数。',
  'votes.seats-taken-reason': '名额已满，不再表决',
  'votes.passed-over': '{who}拟任，但名次在前的{better}未任用，没有写明理由。\n请在“决定说明”栏写明理由。',
};
