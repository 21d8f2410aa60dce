import { commandRequests } from '../commands/requests';
import { workbenchPage } from '../hosts/workbench';
import { drawPane, now } from '../taskpane/draw-pane';
import { pageDrafts } from '../taskpane/page-drafts';

/** The page hands over its end of the channel once it has loaded this frame. */
window.addEventListener(
  'message',
  ({ source, origin, ports: [channel] }) => {
    if (source !== window.parent || origin !== window.location.origin || !channel) return;
    const drafts = pageDrafts();
    const host = { ...workbenchPage(channel), drafts, clock: { now }, hasCellFunctions: true };
    const requests = commandRequests();
    const language = /^zh\b/i.test(navigator.language) ? 'zh' : 'en';
    void drawPane(() => ({ host, requests, language, background: '#ffffff' }), drafts);
  },
  { once: true },
);
