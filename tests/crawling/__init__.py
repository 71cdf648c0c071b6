"""Tests of crawling."""
