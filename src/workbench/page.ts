import type { Issue } from '../domain/basics/issue';
import type { Language } from '../domain/basics/localized';
import { formatMessage } from '../i18n/format';
import { workbenchText, type WorkbenchText } from '../i18n/workbench';

/** What the clerk does with the page's own buttons. */
export interface PageActions {
  open(file: File): void;
  save(): void;
  openSample(): void;
}

function element<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

/** The page around the grid and the pane: its buttons, its line of state, and its notices. */
export class Page {
  readonly grid = element('grid');
  readonly pane = element<HTMLIFrameElement>('pane');
  private readonly status = element('status');
  private standing = '';
  private answer: (goesOn: boolean) => void = () => undefined;
  private readonly notice = element<HTMLDialogElement>('notice');

  constructor(
    private readonly language: Language,
    actions: PageActions,
  ) {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = this.text('title');
    for (const id of ['title', 'open', 'save', 'sample'] as const) element(id).textContent = this.text(id);
    this.grid.setAttribute('aria-label', this.text('grid'));
    this.pane.title = this.text('pane');
    element('drop-hint').textContent = this.text('dropHere');
    element('notice-close').textContent = this.text('close');
    const input = element<HTMLInputElement>('file');
    element('open').addEventListener('click', () => input.click());
    element('save').addEventListener('click', () => actions.save());
    element('sample').addEventListener('click', () => actions.openSample());
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      // The same file can be chosen again.
      if (file) actions.open(file);
      input.value = '';
    });
    document.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      actions.save();
    });
    this.notice.addEventListener('submit', ({ submitter }) => this.answer(submitter?.id === 'notice-confirm'));
    this.notice.addEventListener('cancel', () => this.answer(false));
    this.takeDrops(actions);
  }

  text(id: WorkbenchText, params?: Readonly<Record<string, string | number>>): string {
    return workbenchText(this.language, id, params);
  }

  /** The line beside the buttons, also for those who hear it; what is `standing` is there again when another word has gone. */
  say(id: WorkbenchText, params?: Readonly<Record<string, string | number>>, kind?: 'standing'): void {
    this.status.textContent = this.text(id, params);
    if (kind === 'standing') this.standing = this.text(id, params);
  }

  clearStatus(): void {
    // Whoever listens would hear it anew.
    if (this.status.textContent !== this.standing) this.status.textContent = this.standing;
  }

  showFile(fileName: string, unsaved: boolean): void {
    element('file-name').textContent = fileName;
    element('saved-state').textContent = unsaved ? this.text('unsaved') : '';
  }

  /** While a file is read, nothing is done in the pane, which belongs to the file before. */
  setBusy(isBusy: boolean): void {
    this.standing = '';
    if (!isBusy) this.clearStatus();
    this.pane.inert = isBusy;
    document.body.classList.toggle('busy', isBusy);
    this.grid.setAttribute('aria-busy', String(isBusy));
  }

  /** Shows issues until they are closed. */
  tellIssues(title: WorkbenchText, issues: readonly Issue[]): void {
    void this.ask(title, issues, undefined);
  }

  /** Shows issues with a button that goes on; whether it was pressed. */
  ask(title: WorkbenchText, issues: readonly Issue[], goOn: WorkbenchText | undefined): Promise<boolean> {
    element('notice-title').textContent = this.text(title);
    const items = issues.map(({ message }) => {
      const item = document.createElement('li');
      item.textContent = formatMessage(message, this.language);
      return item;
    });
    element('notice-list').replaceChildren(...items);
    element('notice-confirm').hidden = goOn === undefined;
    element('notice-confirm').textContent = goOn === undefined ? '' : this.text(goOn);
    element('notice-close').textContent = this.text(goOn === undefined ? 'close' : 'cancel');
    // A question that this one replaces is not answered by whoever answers this one.
    this.answer(false);
    const answered = new Promise<boolean>((resolve) => (this.answer = resolve));
    if (!this.notice.open) this.notice.showModal();
    return answered;
  }

  /** Gives the clerk a file, by a download. */
  download(fileName: string, bytes: Uint8Array): void {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = fileName;
    link.click();
    // Browsers have taken the address by then.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  /** Files are taken wherever they are dropped; the pane's frame would swallow them, so a hint covers it while a file is dragged. */
  private takeDrops({ open }: PageActions): void {
    const hint = element('drop-hint');
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    document.addEventListener('dragenter', (event) => {
      if (carriesFile(event)) hint.hidden = false;
    });
    hint.addEventListener('dragleave', () => (hint.hidden = true));
    for (const kind of ['dragover', 'drop'] as const) {
      document.addEventListener(kind, (event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        if (kind === 'dragover') return;
        hint.hidden = true;
        const [file] = event.dataTransfer?.files ?? [];
        if (file) open(file);
      });
    }
  }
}
