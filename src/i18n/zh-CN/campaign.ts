import type { CampaignMessages } from '../../domain/messages/campaign';

export const campaignTexts: Record<keyof CampaignMessages, string> = {
  'campaign.scheme-unknown': '没有编号为“{id}”的方案，现有方案：{known}。请用 schemes 命令查看方案清单。',
  'campaign.answer-unknown': '方案{scheme}没有参数“{id}”，可用的参数：{known}。请改正参数名。',
  'campaign.answer-wrong': '参数“{title}”（{id}）填了“{typed}”，应为{expected}。请改正后重试。',
  'campaign.answer-open':
    '方案参数“{title}”还空着，{stage}前必须确定。请在“方案”表中填写，或用 --answer {id}=值 给出。',
  'campaign.post-option-wrong': '--post 填了“{typed}”，应为“职位=人数”，如 --post 办公室主任=1。请改正后重试。',
  'campaign.post-named-twice': '职位“{post}”用 --post 给出了两次。请只保留一次。',
  'campaign.map-option-wrong':
    '--map 填了“{typed}”，应为“项目=列”，如 --map 姓名=B。可用的项目：{known}。请改正后重试。',
  'campaign.header-option-wrong': '--header 填了“{typed}”，应为行号或起止行号，如 3 或 3-4。请改正后重试。',
  'campaign.now-option-wrong': '--now 填了“{typed}”，应为日期时间，如 2012-06-01T09:00。请改正后重试。',
  'campaign.no-post': '没有填写竞聘职位，请补填后再审查',
  'campaign.duplicate': '同一人重复报名“{post}”（名册第{row}行已报），本条不计',
  'campaign.late': '报名时间{registered}晚于截止时间{deadline}',
  'campaign.beyond-limit': '第{order}志愿超出限额，每人最多报{limit}个职位',
  'campaign.choice-unclear': '同一人报了{count}个职位，每人限报{limit}个，请向本人确认保留哪一个，删去其余',
  'campaign.id-shared':
    '第{row}行{name}与第{otherRow}行{otherName}的身份证号相同而姓名不同，两人之一填错了。请核对身份证后更正。',
  'campaign.name-missing': '“姓名”为空或无法识别，请补填',
  'campaign.id-to-verify': '身份证号“{typed}”无法识别，不能确认身份，请核对证件后以文本格式重新填写',
  'campaign.to-verify': '{name}有{count}项待核实。请补齐“报名”表中的材料，或在“资格审查”表填写复核结论和理由。',
  'campaign.post-not-planned': '职位“{post}”有人报名，但不在给出的职位清单里。请确认是否写错，或补上该职位和选拔人数。',
  'campaign.openings-unknown': '职位“{post}”的选拔人数还没有填。请在“职位”表中填写，或用 --post {post}=人数 给出。',
  'campaign.openings-over-quota': '职位“{post}”拟选{openings}人，超过编制职数{quota}人。请核减人数或更正编制数。',
  'campaign.post-pending':
    '职位“{post}”合格{eligible}人，不足{minimum}人，另有{unverified}人待核实。请先核实，再定是否取消。',
  'campaign.post-cancelled':
    '职位“{post}”合格{eligible}人，不足{minimum}人，予以取消。下列报名者可在截止前改报其他职位：{names}。请逐一通知。',
  'campaign.post-below-minimum': '职位“{post}”合格{eligible}人，不足{minimum}人。请按方案处理后再继续。',
  'campaign.not-a-campaign': '“{file}”里没有选拔台账。请打开用 start 命令生成的工作簿。',
  'campaign.already-a-campaign':
    '“{file}”已经是选拔台账，不能当作名册再次生成。请用 check 命令检查它，或选原来的名册。',
  'campaign.newer-version': '这个台账由更新的版本生成（格式{version}，本程序只认识到{known}）。请升级程序后再打开。',
  'campaign.state-damaged':
    '台账的内部记录（隐藏表“{sheet}”）缺失或被改动，无法继续检查。请用未改动的备份，或由名册重新生成。',
  'campaign.sheet-missing': '找不到工作表“{sheet}”，它可能被删除或改名了。请恢复该表或改回原名。',
  'campaign.column-missing': '工作表“{sheet}”缺少“{column}”列，或表头被改了。请恢复该列和表头。',
  'campaign.row-missing':
    '工作表“{sheet}”里没有{number}号{name}，该行可能被删除了。请恢复该行；要退出的人请保留并注明原因。',
  'campaign.row-unknown':
    '工作表“{sheet}”有一行编号为“{typed}”，台账里没有这个编号。请改回原编号；新增人员请重新生成台账。',
  'campaign.cell-changed':
    '工作表“{sheet}”的“{column}”由程序填写，现为“{found}”，应为“{expected}”，可能被改动过。请恢复，或用 check --update 重写。',
  'campaign.verdict-outdated':
    '{name}的材料或方案已修改，系统结论应为{now}，表中仍是“{shown}”。请用 check --update 更新台账。',
  'campaign.override-without-reason': '{name}填了复核结论但没有理由，该结论不生效。请在“复核理由”栏写明理由。',
  'campaign.override-wrong': '{name}的复核结论为“{typed}”，应为合格、不合格或待核实。请从下拉列表中选择。',
  'campaign.override-stands': '{name}的结论经复核由{from}改为{to}。请确认理由和复核人无误。',
  'campaign.openings-wrong': '职位“{post}”的选拔人数或编制数为“{typed}”，应为正整数。请改正。',
};
