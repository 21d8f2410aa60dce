export * from './activities';
export * from './appraisal';
export * from './decision';
export * from './eligibility';
export * from './recommendation';
export * from './registration';
export * from './scores';
export * from './two-way';
