import { COMMANDS } from '../../../src/commands';
import { commandRequests } from '../../../src/commands/requests';
import { registerRibbon } from '../../../src/commands/ribbon';

type RibbonFunction = (event: { readonly completed: () => void }) => void;

/** What the ribbon needs of office.js, with or without the shared runtime. */
function ribbon(hasSharedRuntime: boolean) {
  const functions = new Map<string, RibbonFunction>();
  const opened: string[] = [];
  const showAsTaskpane = jest.fn(async () => undefined);
  Object.assign(globalThis, {
    window: { location: { href: 'https://unit.example/xuanba/taskpane.html?_host_Info=Excel' } },
    Office: {
      actions: { associate: (name: string, run: RibbonFunction) => functions.set(name, run) },
      addin: { showAsTaskpane },
      context: {
        requirements: { isSetSupported: (set: string) => set === 'SharedRuntime' && hasSharedRuntime },
        ui: {
          displayDialogAsync: (address: string, _: unknown, done: () => void) => {
            opened.push(address);
            done();
          },
        },
      },
    },
  });
  const requests = commandRequests();
  registerRibbon(requests);
  const press = (name: string) => new Promise<void>((completed) => functions.get(name)?.({ completed }));
  return { functions, opened, showAsTaskpane, requests, press };
}

test('every command has its function', () => {
  expect([...ribbon(true).functions.keys()]).toEqual([...COMMANDS]);
});

test('in the shared runtime a button opens the pane at its command and tells Office that it is done', async () => {
  const { press, requests, showAsTaskpane, opened } = ribbon(true);
  const heard = jest.fn();
  const stop = requests.subscribe(heard);
  await press('check');
  expect(requests.asked()).toBe('check');
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(opened).toEqual([]);
  stop();
  await press('help');
  expect(heard).toHaveBeenCalledTimes(1);
});

test('without it a button says in a window what to do', async () => {
  const { press, requests, showAsTaskpane, opened } = ribbon(false);
  await press('check');
  expect(opened).toEqual(['https://unit.example/xuanba/older-office.html']);
  expect(showAsTaskpane).not.toHaveBeenCalled();
  expect(requests.asked()).toBeUndefined();
});

test('a pane that does not open is answered in the same window', async () => {
  const { press, showAsTaskpane, opened } = ribbon(true);
  showAsTaskpane.mockRejectedValueOnce(new Error('not now'));
  await press('check');
  expect(opened).toEqual(['https://unit.example/xuanba/older-office.html']);
});
