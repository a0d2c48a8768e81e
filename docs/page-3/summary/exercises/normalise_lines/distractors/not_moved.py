result = x / root
