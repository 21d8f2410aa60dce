import type { CampaignMessages } from '../../domain/messages/campaign';

export const campaignTexts: Record<keyof CampaignMessages, string> = {
  'campaign.scheme-unknown': '没有编号为“{id}”的方案，现有方案：{known}。\n请用 schemes 命令查看方案清单。',
  'campaign.answer-unknown': '方案{scheme}没有参数“{id}”，可用的参数：{known}。\n请改正参数名。',
  'campaign.answer-wrong': '参数“{title}”（{id}）填了“{typed}”，应为{expected}。\n请改正后重试。',
  'campaign.answer-open':
    '方案参数“{title}”还空着，{stage}前必须确定。\n请在“方案”表中填写。\n（命令行：answer 台账 {id}=值；开始时用 --answer {id}=值）',
  'campaign.post-option-wrong': '--post 填了“{typed}”，应为“职位=人数”，如 --post 办公室主任=1。\n请改正后重试。',
  'campaign.posts-file-unfit': '{file}中没有找到“职位”栏。\n职位表的表头可以有：{titles}。',
  'campaign.post-named-twice': '职位“{post}”给出了两次（--post 或职位表）。\n请只保留一次。',
  'campaign.map-option-wrong':
    '--map 填了“{typed}”，应为“项目=列”，如 --map 姓名=B。可用的项目：{known}。\n请改正后重试。',
  'campaign.header-option-wrong':
    '--header 填了“{typed}”，应为行号或起止行号（最多3行），如 3 或 3-4。\n请改正后重试。',
  'campaign.now-option-wrong': '--now 填了“{typed}”，应为日期时间，如 2012-06-01T09:00。\n请改正后重试。',
  'campaign.switched': '已改报“{post}”（见{number}号），本条不计',
  'campaign.parameter-change-unreasoned':
    '方案已公布，参数“{title}”由“{from}”改为“{to}”，没有写明变更理由。\n请在“方案”表的“变更理由”栏填写，或改回原值。',
  'campaign.parameter-frozen':
    '参数“{title}”由“{from}”改为“{to}”，但{stage}已按原值结束。\n请改回原值；确需变更的，先重新打开该环节。',
  'campaign.openings-frozen':
    '职位“{post}”的选拔人数由“{from}”改为“{to}”，但{stage}已按原人数结束。\n请改回原值；确需变更的，先重新打开该环节。',
  'campaign.log-changed': '“日志”第{row}行与校验码不符，该行或它之前的行被改动、删除或调换过。\n请从备份恢复这份台账。',
  'campaign.log-shortened': '“日志”只有{count}行，应有{expected}行，末尾的记录被删除了。\n请从备份恢复这份台账。',
  'campaign.state-changed': '隐藏工作表“{sheet}”与“日志”的校验码不符，其中的内容被改动过。\n请从备份恢复这份台账。',
  'campaign.record-changed': '{stage}的冻结记录与日志中的校验码不符，记录被改动过。\n请从备份恢复这份台账。',
  'campaign.record-missing': '{stage}的冻结记录（工作表“{sheet}”）不见了。\n请从备份恢复这份台账。',
  'campaign.frozen-cell-changed':
    '“{sheet}”的{cell}在{stage}结束后被改动：原为“{before}”，现为“{now}”。\n请改回“{before}”；确需更正的，请重新打开该环节。',
  'campaign.frozen-more': '另有{count}个冻结的单元格被改动。\n请先改回上面列出的，再检查。',
  'campaign.integrity-first': '台账有{count}处与记录不符，在改回之前不能继续。\n请逐项处理下面列出的内容。',
  'campaign.person-unknown': '没有找到“{person}”的有效报名（职位：{post}）。\n请核对姓名和职位。',
  'campaign.person-ambiguous':
    '“{person}”对应几条报名：{found}，不能确定是哪一条。\n请补充职位或编号。\n（命令行：--post 职位 或 --number 编号）',
  'campaign.person-gone': '{person}已在{stage}环节放弃或被取消资格。\n不需要再办理。',
  'campaign.person-gone-before': '{person}已放弃或被取消资格，不能改报。\n请核对。',
  'campaign.post-unknown': '没有职位“{post}”，现有职位：{known}。\n请改正职位名称。',
  'campaign.scope-unknown': '没有“{typed}”这样的范围，由窄到宽有：{known}。\n请改正。',
  'campaign.scope-missing': '职位“{post}”还没有报名范围，无从扩大。\n请先在“职位”表中填写现在的范围。',
  'campaign.scope-not-wider': '职位“{post}”现在的范围是“{from}”，“{to}”没有更宽。\n请填更宽的范围。',
  'campaign.widen-late': '“{stage}”已经结束，不能再扩大职位“{post}”的范围。\n确需扩大的，先重新打开“{stage}”。',
  'campaign.reapply-closed': '资格审查已经结束，不能再改报。\n确需改报的，先重新打开资格审查。',
  'campaign.reapply-same': '{person}报的就是“{post}”。\n请核对要改报的职位。',
  'campaign.reapply-late':
    '{person}所报的“{post}”没有取消，报名截止时间{deadline}已过，不能改报。\n只有被取消职位的报名者可以改报。',
  'campaign.already-announced': '方案已经公布过。\n不需要再公布；变更参数请写明理由。',
  'campaign.no-post': '没有填写竞聘职位，\n请补填后再审查',
  'campaign.duplicate': '同一人重复报名“{post}”（名册第{row}行已报），本条不计',
  'campaign.late': '报名时间{registered}晚于截止时间{deadline}',
  'campaign.time-missing': '没有报名时间，不能确定是否在截止时间{deadline}前报名，\n请核对报名记录后补填',
  'campaign.time-unclear': '报名时间“{registered}”不能确定是否在截止时间{deadline}前，\n请核对报名记录，补上时分',
  'campaign.person-unclear':
    '{name}没有可靠的身份证号，而同名同出生日期的有几个人（名册第{rows}行），不能确定是谁，\n请补填身份证号',
  'campaign.maybe-same-person':
    '{name}与名册第{row}行同名，出生年月也对得上，可能是同一人，\n请补填身份证号或完整的出生日期',
  'campaign.contradictory':
    '同一人两次报名“{post}”，与名册第{row}行的材料互相矛盾，不能确定以哪一条为准，\n请核对后改为一致',
  'campaign.order-wrong': '{name}的志愿填了“{typed}”，应为1–9的整数。\n请改正。',
  'campaign.reviewer-missing': '{name}的复核结论没有写明复核人。\n请在“复核人”栏填写。',
  'campaign.post-twice': '“职位”表里“{post}”出现了两次。\n请只保留一行。',
  'campaign.post-nameless': '“职位”表第{row}行没有职位名称。\n请填写名称或删去该行的内容。',
  'campaign.post-setting-wrong': '职位“{post}”的“{column}”填了“{typed}”，应为{expected}之一。\n请从下拉列表中选择。',
  'campaign.parameter-missing': '“方案”表里缺少参数“{title}”（{id}）一行，该参数按未定处理。\n请恢复该行。',
  'campaign.parameters-disorder': '“{lower}”为{low}，大于“{upper}”的{high}，应不大于它。\n请改正其中一个。',
  'campaign.password-needed':
    '台账的工作表设有保护密码，更新时要重新加上。\n请给出原密码。\n（命令行：--password 密码）',
  'campaign.row-twice': '工作表“{sheet}”有两行编号都是{number}。\n请改回原来的编号。',
  'campaign.row-mismatch':
    '“资格审查”表{number}号写的是{name}，而“报名”表{number}号是{expected}，编号可能被改动。\n请改回原来的编号，以免复核结论记到别人名下。',
  'campaign.stray-text':
    '工作表“{sheet}”的表格以外有内容“{text}”，更新台账时会被清除。\n请移到自己的工作表里，或删去。',
  'campaign.post-missing': '“职位”表里没有职位“{post}”，该行可能被删除或改名了。\n请恢复该行和原名。',
  'campaign.override-incomplete': '{name}写了复核理由或复核人，还没有选复核结论，暂不生效。\n请在“复核结论”栏选择。',
  'campaign.update-refused':
    '台账里有{count}处无法识别的改动，没有更新，台账保持原样，以免丢失已填内容。\n请先按其余各条改正。',
  'campaign.id-contradicts': '身份证号表示的出生日期为{idBirth}，与“出生年月”{birth}不一致，\n请核对',
  'campaign.beyond-limit': '第{order}志愿超出限额，每人最多报{limit}个职位',
  'campaign.choice-unclear': '同一人报了{count}个职位，每人限报{limit}个，\n请向本人确认保留哪一个，删去其余',
  'campaign.id-shared':
    '名册第{row}行{name}与第{otherRow}行{otherName}的身份证号相同而姓名不同，两人之一填错了。\n请核对身份证后更正。',
  'campaign.name-missing': '“姓名”为空或无法识别，\n请补填',
  'campaign.id-to-verify': '身份证号“{typed}”无法识别，不能确认身份，\n请核对证件后以文本格式重新填写',
  'campaign.to-verify': '{name}有{count}项待核实。\n请补齐“报名”表中的材料，或在“资格审查”表填写复核结论和理由。',
  'campaign.post-not-planned':
    '职位“{post}”有人报名，但不在给出的职位清单里。\n请确认是否写错，或补上该职位和选拔人数。',
  'campaign.openings-unknown': '职位“{post}”的选拔人数还没有填。\n请在“职位”表中填写。\n（命令行：--post {post}=人数）',
  'campaign.openings-over-quota': '职位“{post}”拟选{openings}人，超过编制职数{quota}人。\n请核减人数或更正编制数。',
  'campaign.post-pending':
    '职位“{post}”合格{eligible}人，不足{minimum}人，另有{unverified}人待核实。\n请先核实，再定是否取消。',
  'campaign.post-cancelled':
    '职位“{post}”合格{eligible}人，不足{minimum}人，予以取消。下列报名者可在资格审查结束前改报其他职位：{names}。\n请逐一通知。',
  'campaign.post-nobody': '职位“{post}”合格{eligible}人，不足{minimum}人，予以取消，没有需要改报的人。',
  'campaign.post-below-minimum': '职位“{post}”合格{eligible}人，不足{minimum}人。\n请按方案处理后再继续。',
  'campaign.not-a-campaign': '“{file}”里没有选拔台账。\n请打开用 start 命令生成的工作簿。',
  'campaign.already-a-campaign':
    '“{file}”已经是选拔台账，不能当作名册再次生成。\n请检查它，或打开原来的名册。\n（命令行：check 台账）',
  'campaign.newer-version': '这个台账由更新的版本生成（格式{version}，本程序只认识到{known}）。\n请升级程序后再打开。',
  'campaign.state-damaged':
    '台账的内部记录（隐藏表“{sheet}”）缺失或被改动，无法继续检查。\n请用未改动的备份，或由名册重新生成。',
  'campaign.sheet-missing': '找不到工作表“{sheet}”，它可能被删除或改名了。\n请恢复该表或改回原名。',
  'campaign.column-missing': '工作表“{sheet}”缺少“{column}”列，或表头被改了。\n请恢复该列和表头。',
  'campaign.row-missing':
    '工作表“{sheet}”里没有{number}号{name}，该行可能被删除了。\n请恢复该行；要退出的人请保留并注明原因。',
  'campaign.row-unknown':
    '工作表“{sheet}”有一行编号为“{typed}”，台账里没有这个编号。\n请改回原编号；新增人员请重新生成台账。',
  'campaign.cell-changed':
    '工作表“{sheet}”的“{column}”有{count}处与按现有材料计算的不一致（如现为“{found}”，应为“{expected}”），可能被改动过，或材料修改后还没有更新。\n请更新台账，改错的会重写。\n（命令行：check --update）',
  'campaign.verdict-outdated':
    '{name}的材料或方案已修改，系统结论应为{now}，表中仍是“{shown}”。\n请更新台账。\n（命令行：check --update）',
  'campaign.override-without-reason': '{name}填了复核结论但没有理由，该结论不生效。\n请在“复核理由”栏写明理由。',
  'campaign.override-wrong': '{name}的复核结论为“{typed}”，应为合格、不合格或待核实。\n请从下拉列表中选择。',
  'campaign.override-stands': '{name}的结论经复核由{from}改为{to}。\n请确认理由和复核人无误。',
  'campaign.condition-without-post':
    '“{condition}”条件只适用于名称含有“{words}”的职位，现在没有这样的职位，对谁都不适用。\n请核对职位名称；名称不同的，在“方案”表中改写这些词。',
  'campaign.openings-wrong': '职位“{post}”的选拔人数或编制数为“{typed}”，应为正整数。\n请改正。',
};
