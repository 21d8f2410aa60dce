import { COMMANDS } from '../commands';

/*
 * For web views that know no modules (Excel 2019 shows add-ins in Internet Explorer's): the page says what is needed instead of
 * staying empty, and so do the buttons of the ribbon. Compiled to ES5, so nothing newer may be called here.
 */
const notice = document.getElementById('older-office');
if (notice) notice.hidden = false;

const page = (window.location.href.split(/[?#]/)[0] as string).replace(/[^/]*$/, 'older-office.html');

Office.onReady(() => {
  COMMANDS.forEach((command) => {
    Office.actions.associate(command, (event: Office.AddinCommands.Event) => {
      Office.context.ui.displayDialogAsync(page, { height: 30, width: 30 }, () => event.completed());
    });
  });
});
