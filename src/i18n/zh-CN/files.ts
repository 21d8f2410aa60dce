import type { FileMessages } from '../../domain/messages/files';

export const fileTexts: Record<keyof FileMessages, string> = {
  'file.not-found': '找不到文件“{file}”。\n请检查路径和文件名。',
  'file.unreadable': '文件“{file}”打不开，可能没有读取权限，或正被其他程序独占。\n请关闭其他程序或更改权限后重试。',
  'file.no-reader': '这里的程序较旧，窗格不能读取文件。\n请把内容粘贴到本环节的表里，或用浏览器工作台、命令行录入。',
  'file.reader-not-loaded': '读取文件的部分没有加载成功。\n请检查网络，重新打开窗格后再试。',
  'file.is-folder': '“{file}”是文件夹，不是工作簿。\n请给出其中的文件。',
  'file.too-large': '文件“{file}”有{size}MB，超过{limit}MB的上限。\n请删去图片等无关内容，或拆成几个文件。',
  'file.output-exists': '“{file}”已经存在，没有覆盖。\n请换一个文件名，或加 --force 覆盖它。',
  'file.output-is-input': '输出文件“{file}”就是名册本身，名册不会被改动。\n请用 --out 换一个文件名。',
  'file.output-extension': '输出文件“{file}”应以 {extension} 结尾。\n请改正 --out。',
  'file.folder-missing': '文件夹“{folder}”不存在。\n请先建立该文件夹，或用 --out 换一个位置。',
  'file.unwritable':
    '写不进“{file}”，可能没有写入权限，或文件正在 Excel/WPS 中打开。\n请关闭该文件或换一个位置后重试。',
  'file.disk-full': '磁盘空间不足，“{file}”没有写成，原有文件未受影响。\n请清理磁盘或换一个位置后重试。',
  'option.unknown': '没有选项“{option}”。\n请用 --help 查看可用的选项。',
  'option.value-missing': '选项“{option}”后面缺少值。\n请补上。',
  'option.value-wrong': '选项“{option}”的值不对，应为{expected}之一。\n请改正。',
  'option.required': '缺少必需的选项“{option}”。\n请补上，或用 --help 查看用法。',
  'option.argument-missing': '缺少参数“{argument}”。\n请补上，或用 --help 查看用法。',
  'option.too-many-arguments': '命令“{command}”后面多了参数。\n含空格的文件名请用引号括起来。',
  'option.command-unknown': '没有命令“{command}”。\n请用 --help 查看可用的命令。',
  'option.number-wrong': '{option} 填了“{typed}”，应为正整数。\n请改正后重试。',
  'option.answer-wrong': '--answer 填了“{typed}”，应为“参数=值”，如 --answer asOf=2012-05-31。\n请改正后重试。',
  'option.answer-twice': '参数“{id}”用 --answer 给出了两次。\n请只保留一次。',
};
