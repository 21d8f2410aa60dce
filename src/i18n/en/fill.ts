import type { FillMessages } from '../../domain/messages/fill';

export const fillTexts: Record<keyof FillMessages, string> = {
  'fill.nothing-found':
    'Nothing to fill in was found: a header row with the name and columns of this stage is needed ({titles}).\nCheck the header of the file.',
  'fill.person-unknown': '“{name}” ({post}) does not take part in this stage.\nCheck name and post.',
  'fill.person-ambiguous': '“{name}” fits several people: {found}.\nAdd post, number or ID number in the file.',
  'fill.row-unknown': '“{typed}” is no row of the table.\nCheck it.',
  'fill.row-ambiguous': '“{typed}” fits {count} rows of the table.\nAdd a column that tells them apart: {columns}.',
  'fill.twice': '{who} stands in the file twice.\nKeep one row.',
  'fill.value-wrong':
    'Row {row} of the file, {column}: “{typed}” is no number.\nCorrect it; leave it blank where there is none.',
  'publish.nothing-closed': 'No stage is closed yet, so there is no list to post.\nAdvance first.',
  'publish.not-posted': 'What {stage} says is not posted, so there is no list.\nChoose another stage.',
  'publish.not-closed': '{stage} is not closed yet, so its list cannot be posted.\nAdvance first.',
  'decide.unknown': 'The decision “{typed}” should be {expected}.\nCorrect it.',
  'fill.would-replace':
    '{who}: {column} is “{before}” already and “{now}” in the file.\nCheck it; to replace it, say so and why.\n(command line: --replace --reason why)',
  'fill.replaced': '{who}: {column} {before} → {now}',
};
