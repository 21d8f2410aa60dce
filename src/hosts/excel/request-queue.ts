/** Well under the 5 MB that Excel on the web takes, so that the estimates may be wrong, and small enough to be written in a moment. */
export const BYTES_PER_REQUEST = 2_000_000;
/** What one object with a few actions takes in a request. */
export const BYTES_PER_OBJECT = 900;

/** Collects actions and sends them when a request is full. */
export class RequestQueue {
  private waiting = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** To be called before actions that take about so many bytes. */
  async room(bytes: number): Promise<void> {
    if (this.waiting > 0 && this.waiting + bytes > BYTES_PER_REQUEST) await this.send();
    this.waiting += bytes;
  }

  /** Sends what is waiting. */
  async send(): Promise<void> {
    if (this.waiting === 0) return;
    this.waiting = 0;
    // Excel would calculate after every action.
    this.context.workbook.application.suspendApiCalculationUntilNextSync();
    await this.context.sync();
  }
}
