"""The posts of one blog -> how its pages print comments, where one page alone says too little."""
