// The command line's front door.
return 0;
