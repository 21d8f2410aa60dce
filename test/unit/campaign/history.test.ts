import { atOnce } from '../../../src/domain/basics/parts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { answerQuestions } from '../../../src/app/answer';
import { checkCampaign } from '../../../src/app/check-campaign';
import { leaveCampaign } from '../../../src/app/leave';
import type { LoadedCampaign } from '../../../src/app/load-campaign';
import { reapply } from '../../../src/app/reapply';
import { reopenStage } from '../../../src/app/reopen';
import { shortlisted, stageBoard } from '../../../src/app/stage-board';
import { substituteLeavers } from '../../../src/app/substitute';
import { operationOf, replay } from '../../../src/domain/campaign/operations';
import { cellText } from '../../../src/domain/roster/text';
import { sealOf, STATE_VERSION } from '../../../src/sheets/state';
import type { FileWorkbook } from '../../../src/hosts/file';
import {
  advance,
  closedThrough,
  done,
  edited,
  filled,
  load,
  nothing,
  NOW,
  refusal,
  sheetOf,
  STAGE_ORDER,
  started,
  WORDING,
} from './small-campaign';

let whole: Uint8Array;
let before: LoadedCampaign;

beforeAll(async () => {
  whole = await closedThrough('appointment');
  before = await load(whole);
});

const SAID = { now: NOW, reason: '计分有误，重新核定', who: '张三' };
const reopen = (stage: string) => (port: FileWorkbook) => reopenStage(port, { ...SAID, stage }, WORDING, nothing);
const update = (port: FileWorkbook) => checkCampaign(port, { now: NOW, update: true }, WORDING, nothing);
const answer = (id: string, value: string, reason?: string) => (port: FileWorkbook) =>
  answerQuestions(
    port,
    { now: NOW, ...(reason === undefined ? {} : { reason }), answers: new Map([[id, value]]) },
    WORDING,
    nothing,
  );

const rowsOf = (campaign: LoadedCampaign, name: string) => sheetOf(campaign, name).rows.map((row) => row.map(cellText));

/** What the campaign says of everybody, stage by stage. */
const results = ({ view }: LoadedCampaign) =>
  view.instances
    .filter(({ status }) => status !== 'void')
    .map(({ stage, round, record }) => ({ stage, round, results: record?.results }));

describe('reopening', () => {
  test.each(STAGE_ORDER)(
    '%s: what was said is kept, what was entered is there again, and it can be closed again',
    async (stage) => {
      const reopened = await done(whole, reopen(stage));
      const campaign = await load(reopened.bytes);
      expect(campaign.obstacles).toEqual([]);
      const touched = before.view.instances.filter(
        (instance) => STAGE_ORDER.indexOf(instance.stage as 'review') >= STAGE_ORDER.indexOf(stage),
      );
      const kept = new Set(reopened.value.kept);
      for (const instance of touched) {
        for (const name of Object.values(instance.sheets)) {
          const copy = `作废1-${name}`;
          expect(kept).toContain(copy);
          const [title, ...rest] = rowsOf(campaign, copy);
          const [was, ...content] = rowsOf(before, name);
          expect(title?.[0]).toBe(`${was?.[0]}（作废）`);
          expect(rest).toEqual(content);
        }
      }
      const board = stageBoard(campaign.view);
      expect(board.find(({ id }) => id === stage)?.status).toBe('current');
      expect(campaign.campaign.log.slice(0, before.campaign.log.length)).toEqual(before.campaign.log);
      expect(campaign.campaign.log[before.campaign.log.length]?.why).toBe(SAID.reason);

      // What was entered stands again: nothing needs to be filled in before the stage is closed with the same result.
      const again = await load((await done(reopened.bytes, advance)).bytes);
      const ofStage = (loaded: LoadedCampaign) => results(loaded).find((found) => found.stage === stage);
      expect(ofStage(again)).toEqual(ofStage(before));
      expect(again.obstacles).toEqual([]);
    },
  );

  test('twice, and with what was typed in later open stages kept', async () => {
    const once = await done(whole, reopen('interview'));
    const closed = await closedThrough('composite', (await done(once.bytes, advance)).bytes, 'composite');
    const open = await filled(await closedThrough('shortlist', closed, 'shortlist'), 'appraisal');
    const typed = rowsOf(await load(open), '民主测评');
    const twice = await done(open, reopen('written'));
    const campaign = await load(twice.bytes);
    expect(campaign.obstacles).toEqual([]);
    expect(twice.value.kept).toEqual(expect.arrayContaining(['作废2-笔试', '作废2-面试', '作废2-民主测评']));
    expect(rowsOf(campaign, '作废1-面试')).toEqual(rowsOf(await load(once.bytes), '作废1-面试'));
    const copy = rowsOf(campaign, '作废2-民主测评');
    expect(copy.slice(2)).toEqual(typed.slice(2));
    const third = await done((await done(twice.bytes, advance)).bytes, reopen('written'));
    expect((await load(third.bytes)).obstacles).toEqual([]);
    expect(third.value.kept).toEqual(expect.arrayContaining(['作废3-笔试', '作废3-面试']));
  });

  test('needs a reason, and a stage that is closed', async () => {
    const without = { now: NOW, stage: 'written' };
    expect(await refusal(whole, (port) => reopenStage(port, without, WORDING, nothing))).toEqual([
      'stage.reason-needed',
    ]);
    const early = await closedThrough('review');
    expect(await refusal(early, reopen('written'))).toEqual(['stage.not-closed']);
  });

  test('a copy that was kept aside is frozen too', async () => {
    const { bytes } = await done(whole, reopen('notice'));
    const changed = await edited(bytes, (book) => {
      const sheet = book.sheets.find(({ name }) => name === '作废1-公示');
      const row = sheet?.rows[3];
      if (row) row[1] = '钱二';
      sheet?.cells?.delete('3,1');
    });
    const found = (await load(changed)).obstacles.map(({ message: { code }, place }) => [code, place.sheet, place.row]);
    expect(found).toEqual([['campaign.frozen-cell-changed', '作废1-公示', 4]]);
  });
});

const leave = (kind: 'withdraw' | 'disqualify', person: string) => (port: FileWorkbook) =>
  leaveCampaign(port, { ...SAID, kind, person }, WORDING, nothing);
const substitute = (port: FileWorkbook) => substituteLeavers(port, SAID, WORDING, nothing);

describe('operations are replayed from 日志', () => {
  test('who withdrew or was disqualified is out everywhere, also after reading again and reopening', async () => {
    const list = await closedThrough('shortlist');
    const withdrawn = (await done(list, leave('withdraw', '赵一'))).bytes;
    const both = (await done(withdrawn, leave('disqualify', '周五'))).bytes;
    const campaign = await load(both);
    expect([...campaign.view.history.gone.keys()]).toEqual([1, 5]);
    expect(replay(campaign.campaign.log)).toEqual(campaign.view.history);
    expect(campaign.campaign.log.map(operationOf).filter((found) => found?.op === 'withdraw')).toHaveLength(1);
    expect(sheetOf(campaign, '民主测评').rows.map((row) => row[1])).toEqual(expect.arrayContaining(['赵一', '周五']));
    expect(await refusal(both, leave('withdraw', '赵一'))).toEqual(['campaign.person-gone']);

    const stepped = await done(both, substitute);
    const after = await load(stepped.bytes);
    expect(after.obstacles).toEqual([]);
    const substitutes = after.campaign.log.map(operationOf).filter((found) => found?.op === 'substitute');
    expect(substitutes).toEqual([
      { op: 'substitute', number: 3, post: '办公室主任', round: 1 },
      { op: 'substitute', number: 7, post: '财务科科长', round: 1 },
    ]);
    expect(shortlisted(after.view).map(({ name }) => name)).toEqual(['赵一', '钱二', '孙三', '周五', '吴六', '郑七']);
    // Updating changes nothing of it.
    const updated = await load((await done(stepped.bytes, update)).bytes);
    expect(updated.view.history).toEqual(after.view.history);
    expect(updated.view.instances).toEqual(after.view.instances);
    // Neither does reopening take anybody back.
    const reopened = await load((await done(stepped.bytes, reopen('interview'))).bytes);
    expect([...reopened.view.history.gone.keys()]).toEqual([1, 5]);
    expect(reopened.campaign.log.slice(0, after.campaign.log.length)).toEqual(after.campaign.log);
  });

  test('a leaver who is taken out of 日志 comes back only as a broken chain', async () => {
    const bytes = (await done(await closedThrough('shortlist'), leave('withdraw', '赵一'))).bytes;
    const forged = await edited(bytes, (book) => {
      const log = book.sheets.find(({ name }) => name === '日志');
      const at = log?.rows.findIndex((row) => String(row[5]).includes('"withdraw"')) ?? -1;
      const row = log?.rows[at];
      if (row) row[5] = null;
      log?.cells?.delete(`${at},5`);
    });
    const codes = (await load(forged)).obstacles.map(({ message: { code } }) => code);
    expect(codes).toContain('campaign.log-changed');
  });

  test('who applies for another post keeps the former application, with the reason', async () => {
    const early = { ...SAID, now: { ...NOW, day: { ...NOW.day, month: 5, day: 30 } } };
    const again = await done(await started(), (port) =>
      reapply(port, { ...early, person: '李四', to: '财务科科长' }, WORDING, nothing),
    );
    const campaign = await load(again.bytes);
    expect(campaign.obstacles).toEqual([]);
    const ofPerson = campaign.view.applications.filter(
      ({ facts }) => facts.name.state === 'known' && facts.name.value === '李四',
    );
    expect(ofPerson.map(({ number, post, standing }) => [number, post, standing])).toEqual([
      [4, '办公室主任', 'switched'],
      [9, '财务科科长', 'valid'],
    ]);
    expect([...campaign.view.history.switched]).toEqual([
      [4, expect.objectContaining({ becomes: 9, post: '财务科科长' })],
    ]);
    const updated = await load((await done(again.bytes, update)).bytes);
    expect(updated.view.applications.map(({ standing }) => standing)).toEqual(
      campaign.view.applications.map(({ standing }) => standing),
    );
  });
});

describe('the published scheme is locked (R-PLAN-3)', () => {
  let review: Uint8Array;
  beforeAll(async () => {
    review = await closedThrough('review');
  });

  const typed = (id: string, value: string | number, reason?: string) =>
    edited(review, (book) => {
      const sheet = book.sheets.find(({ name }) => name === '方案');
      const header = sheet?.rows[2] ?? [];
      const at = sheet?.rows.findIndex((row) => row[header.indexOf('代码')] === id) ?? -1;
      const put = (title: string, cell: string | number) => {
        const row = sheet?.rows[at];
        if (row) row[header.indexOf(title)] = cell;
        sheet?.cells?.delete(`${at},${header.indexOf(title)}`);
      };
      put('值', value);
      if (reason !== undefined) put('变更理由', reason);
    });

  test('a change that is typed in needs a reason beside it, and is logged with it', async () => {
    const bare = await typed('writtenPassMark', 70);
    const { obstacles, view } = await load(bare);
    expect(obstacles.map(({ message: { code }, place }) => [code, place.sheet])).toEqual([
      ['campaign.parameter-change-unreasoned', view.names.scheme],
    ]);
    expect(await refusal(bare, update)).toContain('campaign.parameter-change-unreasoned');
    const reasoned = await load((await done(await typed('writtenPassMark', 70, '考试难度降低'), update)).bytes);
    const logged = reasoned.campaign.log.filter((entry) => operationOf(entry)?.op === 'parameter');
    expect(logged.map((entry) => [entry.why, operationOf(entry)])).toEqual([
      ['考试难度降低', { op: 'parameter', id: 'writtenPassMark', from: '60', to: '70' }],
    ]);
    expect(reasoned.changes).toEqual([]);
  });

  test('the same on the command line', async () => {
    expect(await refusal(review, answer('writtenPassMark', '70'))).toEqual(['campaign.parameter-change-unreasoned']);
    const changed = await load((await done(review, answer('writtenPassMark', '70', '考试难度降低'))).bytes);
    expect(
      changed.campaign.log.filter((entry) => operationOf(entry)?.op === 'parameter').map(({ why }) => why),
    ).toEqual(['考试难度降低']);
  });

  test('what a closed stage was decided by cannot be changed, with whatever reason', async () => {
    expect(await refusal(review, answer('ageLimit', '50', '放宽年龄'))).toEqual(['campaign.parameter-frozen']);
    expect(
      (await load(await typed('ageLimit', 50, '放宽年龄'))).obstacles.map(({ message: { code } }) => code),
    ).toEqual(['campaign.parameter-frozen']);
  });
});

describe('campaigns of earlier versions', () => {
  const old = new Uint8Array(readFileSync(path.join(__dirname, '..', '..', 'fixtures', 'campaigns', 'version-1.xlsx')));

  test('one that was made before there were stages opens, updates and goes on', async () => {
    const opened = await load(old);
    expect(opened.campaign.state.version).toBe(1);
    expect(opened.obstacles).toEqual([]);
    const { bytes } = await done(old, update);
    const updated = await load(bytes);
    expect(updated.campaign.state.version).toBe(2);
    expect(updated.obstacles).toEqual([]);
    expect(updated.campaign.log.slice(0, opened.campaign.log.length).map(({ what }) => what)).toEqual(
      opened.campaign.log.map(({ what }) => what),
    );
    const advanced = await load((await done((await done(bytes, answer('scoreDecimals', '2'))).bytes, advance)).bytes);
    expect(advanced.obstacles).toEqual([]);
    expect(stageBoard(advanced.view).find(({ status }) => status === 'current')?.id).toBe('written');
  });

  test('a parameter that a later version of the scheme brings is open, asked in its time, and has its row after the next update', async () => {
    const bytes = await started();
    const without = await edited(bytes, (book) => {
      const sheet = book.sheets.find(({ name }) => name === '方案');
      const at = sheet?.rows.findIndex((row) => row.includes('vetoBelow')) ?? -1;
      sheet?.rows.splice(at, 1);
      sheet?.cells?.clear();
    });
    expect((await load(without)).obstacles.map(({ message: { code } }) => code)).toEqual([
      'campaign.parameter-missing',
    ]);

    // As it is where the campaign was made by a version whose scheme did not have the parameter yet.
    const { log, state } = (await load(bytes)).campaign;
    const earlier = await edited(without, (book) => {
      const sheet = book.sheets.find(({ name }) => name === '_xuanba');
      const rows = sheet?.rows ?? [];
      sheet?.cells?.clear();
      const text = state.text.replace('"vetoBelow",', '');
      rows[0] = ['xuanba-campaign', atOnce(sealOf(STATE_VERSION, text, log))];
      rows.splice(2, rows.length, [text]);
    });
    const opened = await load(earlier);
    expect(opened.obstacles).toEqual([]);
    const value = ({ view }: LoadedCampaign) =>
      view.scheme.parameters.find(({ parameter }) => parameter.id === 'vetoBelow')?.value;
    expect(value(opened)).toBeUndefined();
    const updated = await load((await done(earlier, update)).bytes);
    expect(rowsOf(updated, '方案').filter((row) => row.includes('vetoBelow'))).toHaveLength(1);
    const shortlist = await closedThrough('composite', earlier);
    expect(await refusal(shortlist, advance)).toEqual(['campaign.answer-open']);
    const answered = (await done(shortlist, answer('vetoBelow', '2/3'))).bytes;
    expect(value(await load((await done(answered, advance)).bytes))).toBe('2/3');
  });
});
