import type { Issue, Message } from '../domain/basics/issue';
import type { Result } from '../domain/basics/result';
import type { DocumentPlan } from '../documents/plan';
import type { StepProgress } from './progress';

/** Makes a file of a document, in parts where it has many pages. */
export type RenderDocument = (plan: DocumentPlan, progress?: StepProgress) => Promise<Uint8Array>;

/** A file that is made and nowhere kept yet. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What becomes of documents, where the program around the pane can give the clerk files. */
export type DocumentOutput =
  | {
      readonly canSave: true;
      readonly render: RenderDocument;
      save(file: MadeFile): Promise<Result<void, readonly Issue[]>>;
    }
  /** With what to do instead. */
  | { readonly canSave: false; readonly why: Message };
