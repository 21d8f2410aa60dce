/** Excel's error codes that the model raises, with the HTTP status that comes with them. */
const STATUS = {
  AccessDenied: 401,
  ApiNotFound: 404,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
} as const;

export type ErrorCode = keyof typeof STATUS;

/** What Excel answers an action with that it cannot do. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    message: string = code,
  ) {
    super(message);
    this.status = STATUS[code];
  }
}
