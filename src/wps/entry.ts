import { errorOfNumber, LEFT_OUT, wpsPage } from '../hosts/wps';
import { addCellFunctions } from './cell-functions';
import { ribbonCallbacks } from './ribbon';

/** The background page: it stays as long as WPS runs, holds what the ribbon calls, and gives WPS the cell functions. */
const page = wpsPage();
if (page) {
  const address = window.location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
  Object.assign(window, ribbonCallbacks(page, address));
  const language = /^en\b/i.test(navigator.language) ? 'en' : 'zh';
  addCellFunctions(page, language, { leftOut: LEFT_OUT, errorOf: errorOfNumber });
}
