import type { LocalizedText } from '../domain/basics/localized';

/**
 * Told what is being done, and how far: `fraction` from 0 to 1. Who has to draw it may ask for the time that this takes: work between
 * whose parts it can be drawn waits for it.
 */
export type Progress = (step: LocalizedText, fraction: number) => void | Promise<void>;

/** `Progress` within one step. */
export type StepProgress = (fraction: number) => void | Promise<void>;
