import { findApplication } from '../../../src/app/find-application';
import type { ReviewedApplication } from '../../../src/domain/campaign/review';
import { known } from '../../../src/domain/roster/facts';
import type { CampaignView } from '../../../src/sheets/campaign-view';
import { person } from '../rules/people';

/** 甲 on two posts, 乙 on one. */
const applications = [
  ['甲', '办公室主任'],
  ['甲', '财务科科长'],
  ['乙', '办公室主任'],
].map(([name, post], index): Partial<ReviewedApplication> => {
  const facts = person({ name: known(name as string, '') });
  return { number: index + 1, facts, post: post as string, standing: 'valid' };
});
const view = { applications } as unknown as CampaignView;

function found(query: Parameters<typeof findApplication>[1], among?: readonly number[]) {
  const result = findApplication(view, query, among && new Set(among));
  return result.ok ? result.value.number : result.error.map(({ message }) => message.code);
}

test('a name that fits two applications is asked about, unless only one of them is meant', () => {
  expect(found({ person: '甲' })).toEqual(['campaign.person-ambiguous']);
  expect(found({ person: '甲' }, [2, 3])).toBe(2);
  expect(found({ person: '甲' }, [1, 2, 3])).toEqual(['campaign.person-ambiguous']);
  expect(found({ person: '甲', post: '办公室主任' }, [1, 2])).toBe(1);
});

test('somebody who is not meant is found all the same, so that the reason can be told', () => {
  expect(found({ person: '乙' }, [1, 2])).toBe(3);
  expect(found({ person: '甲' }, [3])).toEqual(['campaign.person-ambiguous']);
  expect(found({ person: '丙' }, [3])).toEqual(['campaign.person-unknown']);
});
