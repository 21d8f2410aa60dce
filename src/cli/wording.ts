export { chineseWording } from '../i18n/wording';
