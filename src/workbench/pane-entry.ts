import { commandRequests } from '../commands/requests';
import { workbenchPage } from '../hosts/workbench';
import { drawPane, now } from '../taskpane/draw-pane';
import { pageDrafts } from '../taskpane/page-drafts';

/** The page hands over its end of the channel once it has loaded this frame. */
window.addEventListener(
  'message',
  ({ source, origin, ports: [channel] }) => {
    if (source !== window.parent || origin !== window.location.origin || !channel) return;
    void drawPane({
      host: { ...workbenchPage(channel), drafts: pageDrafts(), clock: { now }, hasCellFunctions: true },
      requests: commandRequests(),
      language: /^zh\b/i.test(navigator.language) ? 'zh' : 'en',
      background: () => '#ffffff',
    });
  },
  { once: true },
);
