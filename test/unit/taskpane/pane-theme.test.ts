import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { loadTheme, themeFor } from '../../../src/taskpane/pane-theme';

const plain = { background: undefined, highContrast: false, dark: false };

test.each([
  ['white Office', { ...plain, background: '#ffffff' }, webLightTheme],
  ['colourful Office', { ...plain, background: '#E6E6E6' }, webLightTheme],
  ['dark grey Office', { ...plain, background: '#666666' }, webDarkTheme],
  ['black Office', { ...plain, background: '#262626' }, webDarkTheme],
  ['light Office on a dark system', { ...plain, background: '#ffffff', dark: true }, webLightTheme],
  ['an Office that does not tell, on a dark system', { ...plain, dark: true }, webDarkTheme],
  ['an Office that does not tell, on a light system', plain, webLightTheme],
  ['an Office that tells no colour', { ...plain, background: '#NaN' }, webLightTheme],
  ['a contrast theme', { background: '#ffffff', highContrast: true, dark: false }, teamsHighContrastTheme],
] as const)('%s', async (_, surroundings, theme) => {
  expect(await loadTheme(themeFor(surroundings))).toBe(theme);
});
