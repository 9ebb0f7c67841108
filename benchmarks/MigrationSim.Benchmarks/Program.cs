// The benchmarks' front door.
return 0;
