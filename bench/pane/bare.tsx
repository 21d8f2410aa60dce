import { createRoot } from 'react-dom/client';

/** The least that a page in Excel can be: React and a button, once Office is ready. */
async function openBarePage(): Promise<void> {
  await Office.onReady();
  createRoot(document.getElementById('pane') as HTMLElement).render(<button>帮助</button>);
}

void openBarePage();
