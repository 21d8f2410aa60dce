import type { ShortlistMessages } from '../../domain/messages/shortlist';

export const shortlistTexts: Record<keyof ShortlistMessages, string> = {
  'shortlist.people-shape':
    'People has {rows} rows and {columns} columns; expected: a single column (or a single row).\nSelect the range again.',
  'shortlist.posts-size':
    'Posts has {rows} rows and {columns} columns, People {peopleRows} rows and {peopleColumns} columns; expected: the same size, or one cell where there is only one post.\nSelect the range again.',
  'shortlist.scores-size':
    'Scores has {rows} rows and {columns} columns, People {peopleRows} rows and {peopleColumns} columns; expected: a row of scores for each person (a column where the people stand in a row).\nSelect the range again.',
  'shortlist.quota-shape':
    'Quota has {rows} rows and {columns} columns; expected: one whole number, or a row for each post with two or three columns (post, number, minimum score).\nSelect the range again.',
  'shortlist.label-missing':
    '{parameter}: {places} is blank; expected: a name in every row that is not empty.\nFill it in, or clear the whole row.',
  'shortlist.label-wrong': '{parameter}: {places} is wrong; expected: a text or a number.\nCorrect it.',
  'shortlist.score-wrong':
    'Scores: {places} is wrong; expected: a number. Where there is no score, leave the cell blank or give the reason only, such as "absent".\nCorrect it.',
  'shortlist.tie-break-wrong':
    'Scores: {places} is wrong; a score that breaks ties should be a number, or blank where there is none.\nCorrect or clear it.',
  'shortlist.quota-wrong': 'Quota: {places} is wrong; expected: a whole number 0–100000.\nCorrect it.',
  'shortlist.quota-floor-wrong':
    'Quota: {places} is wrong; the minimum score in column 3 should be a number, or blank where there is none.\nCorrect it.',
  'shortlist.quota-post-twice':
    'Quota: {places} stands there already; expected: one row for each post.\nRemove the other rows.',
  'shortlist.quota-lacks-posts':
    'Quota lacks these posts: {posts} (in all: {count}); expected: a number for every post.\nAdd them; write 0 where nobody goes on.',
};
