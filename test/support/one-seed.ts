import fc from 'fast-check';

// The gate says the same every time; `FC_SEED=$RANDOM npm test` looks further.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_122) });
