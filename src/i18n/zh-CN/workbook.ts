import type { WorkbookMessages } from '../../domain/messages/workbook';

export const workbookTexts: Record<keyof WorkbookMessages, string> = {
  'workbook.empty': '文件“{file}”是空的（0字节），应为电子表格。可能是下载或复制没有完成，\n请重新获取该文件。',
  'workbook.too-big':
    '文件“{file}”有{megabytes} MB，上限为{limit} MB。\n请删除其中的图片、附件或无关工作表，另存后再打开。',
  'workbook.unpacks-too-big':
    '文件“{file}”解压后的内容超过上限（{limit}），为安全起见未打开。\n请在Excel或WPS中打开，把名册复制到新的工作簿中，另存为.xlsx后再试。',
  'workbook.too-many-parts':
    '文件“{file}”内含的部件超过{limit}个，不像正常的工作簿，未打开。\n请在Excel或WPS中把名册复制到新的工作簿中，另存为.xlsx后再试。',
  'workbook.password-protected':
    '文件“{file}”设置了打开密码，无法读取。\n请用Excel或WPS输入密码打开，取消打开密码，保存后再试。',
  'workbook.not-spreadsheet':
    '文件“{file}”不是电子表格，看来是{kind}。\n请选择.xlsx、.xls或.csv文件；如名册在其他文件中，请先复制到Excel或WPS表格并保存为.xlsx。',
  'workbook.resave-needed':
    '文件“{file}”是{kind}，本程序不能直接读取。\n请用Excel或WPS打开，另存为“Excel 工作簿（.xlsx）”后再试。',
  'workbook.damaged':
    '文件“{file}”已损坏或不完整（{part}），无法读取。\n请重新获取原文件；如Excel或WPS能修复打开，请另存为.xlsx后再试。',
  'workbook.external-entities':
    '文件“{file}”的部件“{part}”含有正常工作簿不会有的外部实体声明，为安全起见未打开。\n请核实文件来源，用Excel或WPS另存为.xlsx后再试。',
  'workbook.shared-editing':
    '文件“{file}”开启了“共享工作簿”并带有修订记录，不能添加工作表。\n请在Excel或WPS中取消共享，保存后再试。',
  'workbook.no-sheets': '文件“{file}”中没有可读取的工作表，应至少有一张。\n请确认选对了文件。',
  'workbook.sheet-too-large':
    '工作表“{sheet}”的单元格范围过大，超过{limit}个单元格。\n请删除名册以外的多余行、列（或误填在远处的内容），保存后再试。',
  'workbook.macros-dropped':
    '文件“{file}”含有宏。结果保存为不含宏的.xlsx，宏不会带入，其他内容不变。如需保留宏，\n请同时保留原文件。',
  'workbook.template-converted': '文件“{file}”是模板。\n结果保存为普通工作簿（.xlsx），模板本身不变。',
  'workbook.signature-dropped':
    '文件“{file}”带有数字签名。添加工作表后签名即失效，因此结果中不含签名。如需留存签名，\n请保留原文件。',
  'workbook.converted':
    '文件“{file}”是{kind}，已按单元格的值转为.xlsx；原有的格式、公式、批注、图片和隐藏状态不带入。如需保留，\n请用Excel或WPS另存为.xlsx后重新打开。',
  'workbook.sheet-exists':
    '工作簿中已有名为“{sheet}”的工作表，且不是本程序生成的，不能覆盖；工作簿未作任何改动。\n请将该工作表改名后再试。',
  'workbook.text-too-long':
    '工作表“{sheet}”的{cell}单元格有{length}个字符，Excel单元格最多容纳{limit}个；工作簿未作任何改动。\n请缩短该内容后再试。',
  'workbook.array-part':
    '工作表“{sheet}”的{cell}单元格属于一个数组公式，不能单独改动；该改动没有保存。\n请改动该公式所在的单元格，或在Excel、WPS中处理后再打开。',
  'workbook.table-header':
    '工作表“{sheet}”的{cell}单元格是表格（超级表）的标题，不能在这里改动；该改动没有保存。\n请在Excel或WPS中改标题，保存后再打开。',
  'workbook.sheet-not-editable':
    '工作表“{sheet}”的存储方式特殊，不能在这里改动其中的单元格；该表的改动没有保存。\n请用Excel或WPS另存为.xlsx后再打开。',
  'workbook.not-shown': '“{file}”没有显示出来：页面出错。\n请刷新页面，再打开一次。',
  'workbook.unsaved': '“{file}”有没有保存的改动，打开别的工作簿以后就没有了。\n请先取消，点“保存”，再打开。',
  'workbook.no-such-cell': '工作簿里没有“{sheet}”表的{cell}单元格，或该表已隐藏。\n请重新检查后再试。',
  'workbook.structure-protected':
    '工作簿的结构受保护，不能添加或替换工作表；工作簿未作任何改动。\n请在“审阅”选项卡点“保护工作簿”取消保护，完成后可重新保护。',
  'workbook.sheet-protected':
    '工作表“{sheet}”受保护，其中{cell}单元格的公式引用了要更新的台账，更新后需要重写该公式；工作簿未作任何改动。\n请先取消该工作表的保护，完成后可重新保护。',
  'workbook.cell-editing': '有单元格正在输入，Excel暂时不能执行操作；工作簿未作任何改动。\n请按Enter键完成输入后再试。',
  'workbook.host-refused':
    '表格程序没有完成操作（{reason}）；工作簿未作任何改动。\n请保存工作簿后再试；仍不行时，请关闭并重新打开该工作簿。',
  'workbook.leftover-sheets':
    '未能撤销已做的部分，可能留有名称以“{prefix}”开头的工作表。\n请点“撤消”或不保存并关闭工作簿，再重新打开。',
  'workbook.looks-missing': '这个版本的WPS不支持{looks}，其余内容均已写入，数据不受影响。',
  'workbook.taken-back': '上次写入台账时被中断，工作簿已恢复到写入之前的样子。\n请重新执行该操作。',
  'workbook.merges-unread':
    '这个版本的Excel不提供合并单元格的信息，合并的表头和合并的单元格只按左上角的内容读取。\n请核对各列的对应关系；名册中有合并单元格的，请先取消合并并填满。',
};
