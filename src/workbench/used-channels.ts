/**
 * Univer waits for its next turn by sending itself nothing through a channel, and leaves the channel open: a dozen for every entry, which
 * the browser keeps as long as the page is there. From now on a channel closes when nothing has come through it; all others send something.
 */
export function closeUsedChannels(): void {
  window.MessageChannel = class extends MessageChannel {
    constructor() {
      super();
      this.port1.addEventListener('message', ({ data }) => {
        if (data !== null) return;
        this.port1.close();
        this.port2.close();
      });
    }
  };
}
