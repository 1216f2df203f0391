export const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
