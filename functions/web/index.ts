export const handler = (): Promise<unknown> => Promise.resolve({ batchItemFailures: [] });
