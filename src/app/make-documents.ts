import { zipSync } from 'fflate';
import { DOCUMENT_KINDS } from '../documents';
import type { DocumentKind, DocumentSource } from '../documents/document-kind';
import type { DocumentPlan } from '../documents/plan';
import { whatHinders } from '../documents/readiness';
import type { CalendarMinute } from '../domain/basics/calendar';
import { issue, message, type Issue, type Message } from '../domain/basics/issue';
import { localized } from '../domain/basics/localized';
import { fail, ok, type Result } from '../domain/basics/result';
import { sameText } from '../domain/basics/same-text';
import { personName } from '../domain/campaign/review';
import type { Requirement } from '../domain/rules/rule';
import type { MadeFile, RenderDocument } from '../ports/document-files';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import { readStatus } from './campaign-status';
import { heldStages } from './held-stages';

/** Which documents are wanted, and what they say besides the campaign. */
export interface DocumentRequest {
  readonly now: CalendarMinute;
  /** Ids or names; all that can be made where not given. */
  readonly kinds?: readonly string[];
  /** A name or an application's number: only this person, in documents with a page per person. */
  readonly person?: string;
  readonly issuer?: string;
  readonly contact?: string;
}

/** How documents are put into words and made into files. */
export interface DocumentTools {
  readonly wording: Wording;
  readonly requirementText: (requirement: Requirement) => string;
  readonly render: RenderDocument;
}

export interface MadeDocument extends MadeFile {
  readonly kind: DocumentKind;
  readonly pages: number;
}

export interface MadeDocuments {
  readonly documents: readonly MadeDocument[];
  /** What the clerk should know of them, and why others could not be made where no kinds were named. */
  readonly issues: readonly Issue[];
}

/** A document with whether it can be made now. */
export interface ListedDocument {
  readonly kind: DocumentKind;
  readonly hindrance: Message | undefined;
}

/** Every document, in the order in which a campaign needs them. */
export function documentList(view: CampaignView): readonly ListedDocument[] {
  return DOCUMENT_KINDS.map((kind) => ({ kind, hindrance: whatHinders(kind, view) }));
}

/**
 * Makes documents of a campaign: one file each, a page per person where it is about people. Kinds that were named must all be possible,
 * else everything that hinders them is listed and nothing is made. Nothing of the workbook is changed.
 */
export async function makeDocuments(
  port: WorkbookPort,
  request: DocumentRequest,
  tools: DocumentTools,
  progress: Progress,
): Promise<Result<MadeDocuments, readonly Issue[]>> {
  const chosen = chooseKinds(request);
  const read = await readStatus(port, tools.wording, progress);
  if (!read.ok) return read;
  const view = read.value;
  const people = request.person === undefined ? undefined : peopleCalled(view, request.person);
  const wrong = [...chosen.issues, ...personIssues(request, chosen.kinds, people)];
  const hindered = chosen.kinds.flatMap((kind) => whatHinders(kind, view) ?? []);
  const isNamed = request.kinds !== undefined;
  if (wrong.length > 0 || (isNamed && hindered.length > 0)) {
    return fail([...wrong, ...(isNamed ? hindered.map((text) => issue('block', text)) : [])]);
  }
  const kinds = chosen.kinds.filter((kind) => whatHinders(kind, view) === undefined);
  const stages = new Set(kinds.flatMap(({ reads = [] }) => reads));
  const held = await heldStages(
    port,
    view,
    ({ stage }) => stages.has(stage),
    (done) => progress(READING, done / 2),
  );
  if (!held.ok) return held;
  const source: DocumentSource = {
    view,
    held: held.value,
    day: request.now.day,
    requirementText: tools.requirementText,
    ...(request.issuer === undefined ? {} : { issuer: request.issuer }),
    ...(request.contact === undefined ? {} : { contact: request.contact }),
    ...(people === undefined ? {} : { only: people }),
  };
  return made(source, request, kinds, tools.render, progress);
}

const READING = localized('读取台账', 'Reading the campaign');

/** The plans of all kinds first, so that everything that is missing is told together; then their files. */
async function made(
  source: DocumentSource,
  { kinds: named, person }: DocumentRequest,
  kinds: readonly DocumentKind[],
  render: RenderDocument,
  progress: Progress,
): Promise<Result<MadeDocuments, readonly Issue[]>> {
  const plans = kinds.map((kind) => ({ kind, ...kind.content(source) }));
  const empty = plans.filter(({ pages }) => pages.length === 0).map(({ kind }) => nobodyIssue(kind, person));
  const full = plans.filter(({ pages }) => pages.length > 0);
  if (named && empty.length > 0) return fail(empty.map((text) => issue('block', text)));
  if (full.length === 0) return fail([issue('block', message('document.nothing-to-make', {}))]);
  const documents: MadeDocument[] = [];
  for (const [index, { kind, pages }] of full.entries()) {
    await progress(kind.title, index / full.length);
    const plan: DocumentPlan = { id: kind.id, title: kind.title, layout: kind.layout, pages };
    const bytes = await render(plan, (done) => progress(kind.title, (index + done) / full.length));
    documents.push({ kind, name: fileName(kind, person), bytes, pages: pages.length });
  }
  await progress(localized('完成', 'Done'), 1);
  const hindered = named ? [] : DOCUMENT_KINDS.flatMap((kind) => isLeftOut(kind, person, source.view));
  const issues = [
    ...full.flatMap((plan) => plan.issues),
    ...[...hindered, ...empty].map((text) => issue('info', text)),
  ];
  return ok({ documents, issues: distinct(issues) });
}

/** Why a document is not among all that can be made; one that is not about people is not missed where a person is asked for. */
function isLeftOut(kind: DocumentKind, person: string | undefined, view: CampaignView): readonly Message[] {
  if (person !== undefined && !kind.perPerson) return [];
  const hindrance = whatHinders(kind, view);
  return hindrance ? [hindrance] : [];
}

function nobodyIssue({ title: document }: DocumentKind, person: string | undefined): Message {
  if (person === undefined) return message('document.nobody', { document });
  return message('document.nobody-of-person', { document, person });
}

/** The same thing is said once, however many documents say it. */
function distinct(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((found) => [JSON.stringify(found.message), found])).values()];
}

function chooseKinds({ kinds: named, person }: DocumentRequest): {
  readonly kinds: readonly DocumentKind[];
  readonly issues: readonly Issue[];
} {
  if (!named) return { kinds: DOCUMENT_KINDS.filter(({ perPerson }) => person === undefined || perPerson), issues: [] };
  const known = DOCUMENT_KINDS.map(({ id }) => id);
  const issues: Issue[] = [];
  const found = named.flatMap((typed) => {
    const kind = findDocumentKind(typed);
    if (!kind) issues.push(issue('block', message('document.kind-unknown', { typed, known })));
    return kind ?? [];
  });
  return { kinds: [...new Set(found)], issues };
}

/** By id or by name in either language. */
export function findDocumentKind(typed: string): DocumentKind | undefined {
  const wanted = sameText(typed);
  return DOCUMENT_KINDS.find(({ id, title }) => [id, title.zh, title.en].some((name) => sameText(name) === wanted));
}

/** The applications of everybody with that name, or of the person of that application. */
function peopleCalled({ applications }: CampaignView, typed: string): ReadonlySet<number> {
  const wanted = sameText(typed);
  const meant = applications.filter(
    (application) => sameText(personName(application)) === wanted || String(application.number) === wanted,
  );
  const people = new Set(meant.map(({ person }) => person));
  return new Set(applications.filter(({ person }) => people.has(person)).map(({ number }) => number));
}

function personIssues(
  { person, kinds: named }: DocumentRequest,
  kinds: readonly DocumentKind[],
  people: ReadonlySet<number> | undefined,
): readonly Issue[] {
  if (person === undefined) return [];
  const others = named ? kinds.filter(({ perPerson }) => !perPerson) : [];
  return [
    ...(people?.size ? [] : [issue('block', message('document.person-unknown', { person }))]),
    ...others.map(({ title: document }) => issue('block', message('document.not-per-person', { document }))),
  ];
}

/** `成绩通知单.docx`, `成绩通知单-张三.docx`; without what a file name may not have. */
export function fileName({ title }: DocumentKind, person: string | undefined): string {
  const of = person === undefined ? '' : `-${person.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '').trim()}`;
  return `${title.zh}${of}.docx`;
}

/** What is given to the clerk: the document itself, or several in one zip file. They are compressed already. */
export function oneFile(documents: readonly MadeDocument[]): MadeFile {
  const [only, ...more] = documents;
  if (only && more.length === 0) return only;
  const files = Object.fromEntries(documents.map(({ name, bytes }) => [name, bytes] as const));
  return { name: '文书.zip', bytes: zipSync(files, { level: 0, mtime: NO_TIME }) };
}

/** Any day: the same documents make the same file. */
const NO_TIME = new Date(1980, 0, 1);
