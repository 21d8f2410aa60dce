import path from 'node:path';
import { sortIssues } from '../../app/campaign';
import { readStatus } from '../../app/campaign-status';
import { documentList, makeDocuments, type MadeDocuments } from '../../app/make-documents';
import { issue, message, type Issue } from '../../domain/basics/issue';
import { requirementText } from '../../i18n/conditions';
import { formatIssue, formatMessage } from '../../i18n/format';
import type { Clock } from '../../ports/clock';
import type { RenderDocument } from '../../ports/document-files';
import type { Console, ExitCode } from '../console';
import type { FilePort, OpenFile } from '../file-port';
import { checkOutput, makeFolder, readWholeFile, writeWholeFile } from '../files';
import { parseNow } from '../options';
import { progressLine } from '../progress-line';
import { issuesJson } from '../report-json';
import { chineseWording } from '../wording';

export interface DocumentsOptions {
  readonly out?: string;
  readonly list?: boolean;
  readonly kind?: readonly string[];
  readonly person?: string;
  readonly issuer?: string;
  readonly contact?: string;
  readonly now?: string;
  readonly force?: boolean;
}

interface DocumentsFrame {
  readonly host: OpenFile;
  readonly clock: Clock;
  readonly renderDocument: RenderDocument;
}

/** `documents <campaign>`: 0 made, 2 not made with every reason listed. The campaign is not changed. */
export async function runDocuments(
  out: Console,
  file: string,
  options: DocumentsOptions,
  { host, clock, renderDocument }: DocumentsFrame,
): Promise<ExitCode> {
  const early: Issue[] = [];
  const now = parseNow(options.now, () => clock.now(), early);
  if (options.out === undefined && !options.list) {
    early.push(issue('block', message('option.required', { option: '--out' })));
  }
  const bytes = await readWholeFile(file, host.limitBytes);
  if (!bytes.ok || early.length > 0) return out.fail([...early, ...(bytes.ok ? [] : bytes.error)]);
  const workbook = await host.open(bytes.value, path.basename(file));
  if (!workbook.ok) return out.fail(workbook.error);
  if (options.list) return listDocuments(out, workbook.value);

  const { progress, end } = progressLine(out);
  const { out: folder = '', person, issuer, contact } = options;
  const request = {
    now,
    ...(options.kind === undefined ? {} : { kinds: options.kind.flatMap((typed) => typed.split(/[,，、]/)) }),
    ...(person === undefined ? {} : { person }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(contact === undefined ? {} : { contact }),
  };
  const tools = {
    wording: chineseWording,
    requirementText: (requirement: Parameters<typeof requirementText>[0]) => requirementText(requirement, 'zh'),
    render: renderDocument,
  };
  const made = await makeDocuments(workbook.value, request, tools, progress);
  const written = made.ok ? await writeDocuments(made.value, folder, options.force === true) : made;
  end();
  if (!made.ok) return out.fail(made.error);
  if (!written.ok) return out.fail(written.error);
  report(out, made.value, folder);
  return 0;
}

/** Every document with whether it can be made now, and what must happen first. */
async function listDocuments(out: Console, workbook: FilePort): Promise<ExitCode> {
  const view = await readStatus(workbook, chineseWording);
  if (!view.ok) return out.fail(view.error);
  const documents = documentList(view.value).map(({ kind: { id, title, perPerson }, hindrance }) => ({
    id,
    title: title[out.language],
    perPerson: perPerson === true,
    ready: hindrance === undefined,
    hindrance: hindrance ? formatMessage(hindrance, out.language) : null,
  }));
  if (out.json) out.print({ ok: true, documents });
  else {
    for (const { id, title, hindrance } of documents) {
      out.line(`  ${hindrance === null ? '✓' : '…'} ${id}  ${title}  ${hindrance ?? out.text('documentReady')}`);
    }
  }
  return 0;
}

/** All files, or none where one of them may not be written. */
async function writeDocuments({ documents }: MadeDocuments, folder: string, force: boolean) {
  const ready = await makeFolder(folder);
  if (!ready.ok) return ready;
  const files = documents.map(({ name, bytes }) => ({ file: path.join(folder, name), bytes }));
  const refused = files.flatMap(({ file }) => checkOutput({ file, extension: '.docx', force }));
  if (refused.length > 0) return { ok: false, error: refused } as const;
  for (const { file, bytes } of files) {
    const written = await writeWholeFile(file, bytes);
    if (!written.ok) return written;
  }
  return ready;
}

function report(out: Console, { documents, issues }: MadeDocuments, folder: string): void {
  if (out.json) {
    out.print({
      ok: true,
      folder,
      documents: documents.map(({ kind, name, pages }) => ({
        id: kind.id,
        title: kind.title[out.language],
        name,
        pages,
      })),
      issues: issuesJson(sortIssues(issues), out.language),
    });
    return;
  }
  out.line(out.text('documentsMade', { count: documents.length, folder }));
  for (const { name, pages } of documents) out.line(`  ${out.text('documentMade', { file: name, pages })}`);
  for (const found of issues) out.line(`  · ${formatIssue(found, out.language)}`);
}
