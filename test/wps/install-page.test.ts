import { withBrowser } from '../browser/with-browser';
import { serveWps, type WpsServer } from './wps-pane';

const browserAndServer = withBrowser();
let server: WpsServer;
beforeAll(async () => (server = await serveWps()));
afterAll(() => server.close());

test.each([
  ['安装', 'enable', '已安装。'],
  ['卸载', 'disable', '已卸载。'],
] as const)('%s tells WPS’s own service on this computer, and nobody else', async (name, command, said) => {
  const there = browserAndServer();
  if (!there) return;
  const page = await there.browser.newPage();
  const sent: unknown[] = [];
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (![server.origin, 'http://127.0.0.1:58890'].includes(origin)) elsewhere.push(request.url());
  });
  await page.route('http://127.0.0.1:58890/deployaddons/runParams', async (route) => {
    sent.push(JSON.parse(Buffer.from(route.request().postData() ?? '', 'base64').toString('utf8')));
    await route.fulfill({ status: 200, body: 'OK', headers: { 'access-control-allow-origin': '*' } });
  });
  await page.goto(`${server.origin}/install.html`);
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('status').getByText(said, { exact: false }).waitFor();
  expect(sent).toEqual([
    { cmd: command, name: 'xuanba', url: `${server.origin}/`, addonType: 'et', online: 'true', version: '' },
  ]);
  expect(elsewhere).toEqual([]);
  await page.close();
});

test('a computer on which no WPS runs is told what to do', async () => {
  const there = browserAndServer();
  if (!there) return;
  const page = await there.browser.newPage();
  await page.route('http://127.0.0.1:58890/**', (route) => route.abort());
  await page.goto(`${server.origin}/install.html`);
  await page.getByRole('button', { name: '安装', exact: true }).click();
  await page.getByRole('status').getByText('没有找到这台电脑上的 WPS', { exact: false }).waitFor();
  await page.close();
});
