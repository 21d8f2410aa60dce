import type { LocalizedText } from '../domain/basics/localized';

/** Told what is being done, and how far: `fraction` from 0 to 1. */
export type Progress = (step: LocalizedText, fraction: number) => void;
