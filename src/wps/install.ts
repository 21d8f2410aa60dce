/** The service that WPS runs on each computer; it writes the list of add-ins of the user. */
const SERVICE = 'http://127.0.0.1:58890/deployaddons/runParams';

const OUTCOMES = {
  enable: '已安装。请打开 WPS 表格，点“允许”，再关闭并重新打开一次。',
  disable: '已卸载。请关闭并重新打开 WPS 表格。',
  unreachable: '没有找到这台电脑上的 WPS。请先打开 WPS，再点一次；仍不行时，请按下面的说明放置 publish.xml。',
} as const;

/** What the service expects: JSON in Base64. */
function order(command: 'enable' | 'disable', folder: string): string {
  return btoa(
    JSON.stringify({ cmd: command, name: 'xuanba', url: folder, addonType: 'et', online: 'true', version: '' }),
  );
}

async function send(command: 'enable' | 'disable'): Promise<void> {
  const outcome = document.getElementById('outcome') as HTMLElement;
  const folder = new URL('./', window.location.href).href;
  try {
    const answer = await fetch(SERVICE, { method: 'POST', body: order(command, folder) });
    outcome.textContent = OUTCOMES[answer.ok ? command : 'unreachable'];
  } catch {
    outcome.textContent = OUTCOMES.unreachable;
  }
}

document.getElementById('install')?.addEventListener('click', () => void send('enable'));
document.getElementById('uninstall')?.addEventListener('click', () => void send('disable'));
